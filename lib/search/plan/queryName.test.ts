import { expect, test } from "vitest";
import { parseQuery } from "../query/parse";
import { findQueryName } from "./queryName";

const known: Record<string, number> = {
  "name:sam2": 1,
  "other:sam2": 3,
  "other:o1": 2,
  "name:transformer": 200,
  "name:4dequine": 1,
  "name:titans": 1,
  "name:it": 1,
  "name:models": 1,
  "name:fasta": 1,
};

const findWord = (text: string) => {
  const papers = known[text];
  return papers === undefined ? null : { id: 1, text, stem: "", papers };
};

const nameOf = (query: string) => findQueryName(parseQuery(query), { findWord })?.text ?? null;

test.each([
  ["sam 2", "name:sam2"],
  ["SAM-v2", "name:sam2"],
  ["the SAM 2 paper", "name:sam2"],
  ["What is SAM 2?", "name:sam2"],
  ["paper on sam2", "name:sam2"],
  ["SAM2 arXiv pdf", "name:sam2"],
  ["sam 2 after:2025", "name:sam2"],
  ['"SAM 2"', "name:sam2"],
  ["title:SAM2", "name:sam2"],
  ["o1", "other:o1"],
  ["4DEquines", "name:4dequine"],
  ["titan", "name:titans"],
  ["fasta*", "name:fasta"],
  ["It", "name:it"],
  ["models", "name:models"],
  ["sam 2.1", "name:sam2"],
  ["the SAM-v2.1 paper", "name:sam2"],
  ["Titans 1.5", "name:titans"],
  ["titans-v0.3", "name:titans"],
])("the name of %s is %s", (query, name) => {
  expect(nameOf(query)).toBe(name);
});

test.each([
  ["a name that very many papers have", "transformer"],
  ["a name among other words", "sam 2 for videos"],
  ["nothing but filler words", "what is the paper"],
  ["another major version", "titans 3"],
  ["a number with three parts", "titans 2.1.4"],
  ["a version alone", "2.1"],
  ["an alternative", "sam2 OR o1"],
  ["an author", "author:o1"],
  ["an excluded word", "-sam2"],
  ["nothing", ""],
])("%s is no name", (_, query) => {
  expect(nameOf(query)).toBeNull();
});
