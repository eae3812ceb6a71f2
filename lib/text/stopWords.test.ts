import { expect, test } from "vitest";
import { stopWords } from "./stopWords";
import { tokenize } from "./tokenize";

test("a word that says nothing is one in the form in which the index has it", () => {
  for (const word of stopWords) expect(tokenize(word)).toMatchObject([{ word, parts: [] }]);
});
