import fc from "fast-check";
import { expect, test } from "vitest";
import { storableText } from "./storableText";

test.each([
  ["a\u0000b", "a\ufffdb"],
  ["\u0000\u0000", "\ufffd\ufffd"],
  ["x \ud83d y", "x \ufffd y"],
  ["\udc00\ud800", "\ufffd\ufffd"],
  ["👩‍👩‍👧 é\n\t", "👩‍👩‍👧 é\n\t"],
])("%j becomes %j", (text, stored) => {
  expect(storableText(text)).toBe(stored);
});

test("storableText returns well-formed text of the same length without NUL", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const stored = storableText(text);
      expect(stored.isWellFormed() && !stored.includes("\0")).toBe(true);
      expect(stored).toHaveLength(text.length);
      expect(storableText(stored)).toBe(stored);
    }),
  );
});
