import { expect, test } from "vitest";
import { stopWords } from "./stopWords";
import { tokenize } from "./tokenize";

test("every stop word is in its indexed form", () => {
  for (const word of stopWords) expect(tokenize(word)).toMatchObject([{ word, parts: [] }]);
});
