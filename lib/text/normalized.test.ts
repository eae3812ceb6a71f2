import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeUnicode } from "./normalized";

const forms = ["NFC", "NFD", "NFKC", "NFKD"] as const;

test("normalized agrees with Unicode normalization for text of any language", () => {
  const anyText = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
      expect(normalizeUnicode(text, form)).toBe(text.normalize(form));
    }),
  );
});

test.each(["\u0316\u0301", "\uff9e\u0316"])("normalized keeps the first 30 of many marks: %j", (marks) => {
  expect([...normalizeUnicode(`a${marks.repeat(1000)}`, "NFD")]).toHaveLength(31);
});
