import { describe, expect, test } from "vitest";
import { parseQuery } from "../query/parse";
import { correctQuery } from "./correction";

const papers: Record<string, number> = {
  transformer: 500,
  tranformer: 2,
  retrieval: 300,
  mind: 20,
  search: 90,
  attention: 200,
};

const lexicon = {
  findWord: (text: string) => {
    const count = papers[text];
    return count === undefined ? null : { id: 1, text, stem: text, papers: count };
  },
  wordsBeginning: (text: string, limit: number) =>
    Object.keys(papers)
      .filter((word) => word.startsWith(text))
      .slice(0, limit)
      .map((word) => ({ id: 1, text: word, stem: word, papers: 1 })),
  commonWords: () => Object.entries(papers).map(([text, count]) => ({ text, papers: count })),
};

const correct = (text: string, missing: string[], rare: string[] = []) =>
  correctQuery(parseQuery(text), { missing, rare }, lexicon);
const words = (text: string, missing: string[], rare?: string[]) => correct(text, missing, rare)?.words ?? null;

describe("correcting a query", () => {
  test("mends a word that no paper has, and leaves the others", () => {
    const correction = correct("retreival attention", ["retreival"]);
    expect(correction?.words).toEqual([{ typed: "retreival", meant: "retrieval" }]);
    expect(correction?.query.terms.map(({ alternatives }) => alternatives[0]?.text)).toEqual([
      "retrieval",
      "attention",
    ]);
  });

  test("takes two words written as one apart", () => {
    expect(words("mindsearch", ["mindsearch"])).toEqual([{ typed: "mindsearch", meant: "mind search" }]);
  });

  test("takes the last word for the beginning of one that papers have", () => {
    const correction = correct("attention transf", ["transf"]);
    expect(correction?.words).toEqual([{ typed: "transf", meant: "transf…" }]);
    expect(correction?.query.terms[1]?.alternatives[0]).toMatchObject({ text: "transf", prefix: true });
  });

  test("doubts a word that a few papers have only where a much commoner one is a letter off", () => {
    expect(words("tranformer", [], ["tranformer"])).toEqual([{ typed: "tranformer", meant: "transformer" }]);
    expect(words("mind", [], ["mind"])).toBeNull();
  });

  test("changes nothing that is quoted, and no long query", () => {
    expect(words('"retreival" attention', ["retreival"])).toBeNull();
    expect(words("retreival a1 a2 a3 a4 a5 a6 a7 a8", ["retreival"])).toBeNull();
  });

  test("has nothing to say where nothing is like it", () => {
    expect(words("zzzzqqqq", ["zzzzqqqq"])).toBeNull();
  });
});
