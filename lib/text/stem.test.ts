import fc from "fast-check";
import { expect, test } from "vitest";
import { stemOf } from "./stem";

test.each([
  ["network", "networks", "networked"],
  ["generate", "generates", "generating", "generation", "generative"],
  ["transformer", "transformers", "transform"],
  ["summarization", "summarisation", "summarizations", "summarisations"],
  ["organization", "organisation"],
  ["behavior", "behaviour", "behaviors", "behaviours"],
  ["neighborhood", "neighbourhood"],
  ["color", "colour", "colours", "coloured"],
])("%s and its other forms have one stem", (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

test.each([
  ["four", "for"],
  ["course", "cors"],
  ["hour", "hor"],
  ["tour", "tor"],
])("%s and %s have different stems", (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test("a word with characters beyond a to z is its own stem", () => {
  for (const word of ["gpt4", "c++", "学习", "λογος", "søren", ""]) expect(stemOf(word)).toBe(word);
});

test("every word has a non-empty stem, the same each time", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9+#é]{1,64}$/), (word) => {
      expect(stemOf(word)).not.toBe("");
      expect(stemOf(word)).toBe(stemOf(word));
    }),
  );
});
