import { expect, test } from "vitest";
import { abbreviations } from "./abbreviations";

test.each([
  [
    "directpreferenceoptimization",
    "We introduce Direct Preference Optimization (DPO), stable and lightweight.",
    ["DPO"],
  ],
  ["retrievalaugmentedgeneration", "Retrieval-Augmented Generation (RAG) helps, as RAG (RAG) shows.", ["RAG"]],
  ["stateactionlearners", "We study state action learners (SALs).", ["SALs"]],
  ["fasterdirectpreferenceoptimization", "Direct Preference Optimization (DPO) is slow.", []],
  ["amodel", "We show it (Figure).", []],
  ["", "(AB)", []],
])("%s: %s", (name, abstract, found) => {
  expect(abbreviations([name], abstract)).toEqual(found);
});

test("only the first parentheses of an abstract are read", () => {
  expect(abbreviations(["deepnets"], `${"(Ab) ".repeat(8)}Deep Nets (DN)`)).toEqual([]);
});
