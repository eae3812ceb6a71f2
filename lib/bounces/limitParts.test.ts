import { expect, test } from "vitest";
import { limitParts } from "./limitParts";

test("a mail is read up to its part 500, and a mail with fewer parts completely", () => {
  const mail = (parts: number) => Buffer.from(`To: a@b.c\n${"\n--b\n\na".repeat(parts)}\nend`);
  expect(limitParts(mail(500)).toString()).toBe(mail(500).toString());
  expect(limitParts(mail(80_000)).toString()).toBe(`To: a@b.c\n${"\n--b\n\na".repeat(500)}\n`);
});
