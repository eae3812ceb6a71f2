import { expect, test } from "vitest";
import { digestToken, isDigestToken, readDigestToken } from "./tokens";

const digest = { id: 7, createdAt: new Date("2025-03-12T07:00:00Z") };

test("a digest is read under its token alone", () => {
  const token = digestToken(digest, "secret");
  expect(readDigestToken(token)).toBe(7);
  expect(isDigestToken(token, digest, "secret")).toBe(true);
  expect(isDigestToken(token, digest, "another")).toBe(false);
  expect(isDigestToken(token, { ...digest, createdAt: new Date(0) }, "secret")).toBe(false);
  expect(isDigestToken(token.replace("1.7.", "1.8."), { ...digest, id: 8 }, "secret")).toBe(false);
  expect(isDigestToken(`${token}x`, digest, "secret")).toBe(false);
});

test.each(["", "1.7.", "2.7.abc", "1.07.abc", "2025-03-12", `1.7.${"x".repeat(42)}`])("%j is no token", (text) => {
  expect(readDigestToken(text)).toBeNull();
});
