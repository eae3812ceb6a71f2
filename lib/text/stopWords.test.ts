import { expect, test } from "vitest";
import { stopWords } from "./stopWords";
import { tokensOf } from "./tokenize";

test("a word that says nothing is one in the form in which the index has it", () => {
  for (const word of stopWords) expect(tokensOf(word)).toMatchObject([{ word, parts: [] }]);
});
