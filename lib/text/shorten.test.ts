import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten } from "./shorten";

test.each([
  ["short", 10, "short"],
  ["a longer sentence here", 12, "a longer…"],
  ["unbreakablewordoflength", 10, "unbre…"],
  ["😀😀😀😀😀😀", 7, "😀…"],
])("%s within %d is %s", (text, maxLength, expected) => {
  expect(shorten(text, maxLength)).toBe(expected);
});

test("is never too long, and always well-formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 4, max: 80 }), (text, maxLength) => {
      const short = shorten(text, maxLength);
      expect(short.length).toBeLessThanOrEqual(maxLength);
      expect(() => encodeURIComponent(short)).not.toThrow();
    }),
  );
});
