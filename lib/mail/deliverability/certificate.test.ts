import { expect, test } from "vitest";
import { judgeCertificate } from "./certificate";

const now = new Date("2026-11-29T12:00:00Z");

test.each([
  ["2026-11-29T11:00:00Z", "fail", "expired on 2026-11-29"],
  ["2026-12-05T00:00:00Z", "warn", "expires on 2026-12-05"],
  ["2027-02-01T00:00:00Z", "pass", "valid until 2027-02-01"],
])("a certificate until %s: %s", (end, level, words) => {
  expect(judgeCertificate("mail.example.org speaks TLSv1.3", new Date(end), now)).toMatchObject({
    level,
    line: expect.stringContaining(words),
  });
});
