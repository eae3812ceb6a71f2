import fc from "fast-check";
import { expect, test } from "vitest";
import { stopWords } from "../../text/stopWords";
import { type QueryWord, rowsOf } from "./rows";

/** Words separated by spaces; hyphens join compounds. */
function typed(text: string): QueryWord[] {
  let at = 0;
  return text.split(" ").flatMap((part, index) => {
    const words = part.split("-");
    return words.map((word) => ({ word, spelledOut: null, at: at++, compound: words.length > 1 ? index : null }));
  });
}

test.each([
  ["text to speech", ["text to speech"]],
  ["text-to-speech models", ["text-to-speech"]],
  ["state of the art", ["state of the art"]],
  ["on-policy learning", ["on-policy"]],
  ["follow-up", ["follow-up"]],
  ["end to end", ["end to end"]],
  ["learning to learn by learning", ["learning to learn", "learn by learning"]],
  ["multi-task learning", []],
  ["of the models", []],
  ["models as they were in the world", []],
  ["to be or not", []],
])("%s: %j", (text, rows) => {
  expect(rowsOf(typed(text)).map(({ words }) => words.join(" "))).toEqual(rows.map((row) => row.replaceAll("-", " ")));
});

test("rows have both content words and stop words", () => {
  const words = fc.array(fc.constantFrom("text", "to", "of", "speech", "on-policy", "state-of-the-art"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, (all) => {
      const rows = rowsOf(typed(all.join(" ")));
      for (const { words } of rows) {
        expect(words.some((word) => stopWords.has(word))).toBe(true);
        expect(words.some((word) => !stopWords.has(word))).toBe(true);
      }
    }),
  );
});
