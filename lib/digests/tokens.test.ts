import { expect, test } from "vitest";
import { digestToken, isDigestToken, readDigestToken } from "./tokens";

const keys = { signing: "secret", former: [] };
const digest = { id: 7, createdAt: new Date("2025-03-12T07:00:00Z") };

test("a digest can be read only with its own token", () => {
  const token = digestToken(digest, keys);
  expect(readDigestToken(token)).toBe(7);
  expect(isDigestToken(token, digest, keys)).toBe(true);
  expect(isDigestToken(token, digest, { signing: "another", former: [] })).toBe(false);
  expect(isDigestToken(token, { ...digest, createdAt: new Date(0) }, keys)).toBe(false);
  expect(isDigestToken(token.replace("1.7.", "1.8."), { ...digest, id: 8 }, keys)).toBe(false);
  expect(isDigestToken(token, digest, { signing: "newer", former: ["secret"] })).toBe(true);
  expect(isDigestToken(`${token}x`, digest, keys)).toBe(false);
});

test.each(["", "1.7.", "2.7.abc", "0.7.abc", "1.07.abc", "2025-03-12", `1.7.${"x".repeat(42)}`])(
  "%j is not a digest token",
  (text) => {
    expect(readDigestToken(text)).toBeNull();
  },
);
