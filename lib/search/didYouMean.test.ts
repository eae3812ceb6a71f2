import { describe, expect, test } from "vitest";
import { stemOf } from "../text/stem";
import { correctQuery } from "./didYouMean";
import { parseQuery } from "./query/parse";

const papers: Record<string, number> = {
  transformer: 500,
  tranformer: 2,
  retrieval: 300,
  mind: 20,
  search: 90,
  attention: 200,
  curing: 4,
  flashattention: 1,
};

const lexicon = {
  findWord: (text: string) => {
    const count = papers[text];
    return count === undefined ? null : { id: 1, text, stem: text, papers: count };
  },
  formsOf: (stem: string) =>
    Object.entries(papers)
      .filter(([text]) => stemOf(text) === stem)
      .map(([text, count]) => ({ id: 1, text, stem, papers: count })),
  wordsBeginning: (text: string, limit: number) =>
    Object.keys(papers)
      .filter((word) => word.startsWith(text))
      .slice(0, limit)
      .map((word) => ({ id: 1, text: word, stem: word, papers: 1 })),
  commonWords: () =>
    Object.entries(papers).map(([text, count]) => ({ text, papers: count, isName: text === "flashattention" })),
};

const correct = (text: string) => correctQuery(parseQuery(text), lexicon);
const words = (text: string) => correct(text)?.words ?? null;
const corrected = (typed: string, meant: string) => ({ typed, meant });

describe("query correction", () => {
  test("corrects a word that no paper has, and keeps the others", () => {
    const correction = correct("retreival attention");
    expect(correction?.words).toEqual([corrected("retreival", "retrieval")]);
    expect(correction?.query.terms.map(({ alternatives }) => alternatives[0]?.text)).toEqual([
      "retrieval",
      "attention",
    ]);
  });

  test("splits two words that were typed as one", () => {
    expect(words("mindsearch")).toEqual([corrected("mindsearch", "mind search")]);
  });

  test("takes the last word for a prefix of an indexed one", () => {
    const correction = correct("attention transf");
    expect(correction?.words).toEqual([corrected("transf", "transf…")]);
    expect(correction?.query.terms[1]?.alternatives[0]).toMatchObject({ text: "transf", prefix: true });
  });

  test("keeps a word that any paper has, however common a similar one is", () => {
    expect(words("tranformer")).toBeNull();
  });

  test("corrects to a name that a single paper has", () => {
    expect(words("flashatenton")).toEqual([corrected("flashatenton", "flashattention")]);
  });

  test("keeps function words, even if no paper has them", () => {
    expect(words("attention during retreival")).toEqual([corrected("retreival", "retrieval")]);
  });

  test("corrects words in fields, beside phrases and among alternatives", () => {
    const texts = (text: string) =>
      correct(text)?.query.terms.map(({ alternatives }) => alternatives.map((phrase) => phrase.text).join("|"));
    expect(texts("title:retreival author:mind")).toEqual(["retrieval", "mind"]);
    expect(texts('retreival "attention"')).toEqual(["retrieval", "attention"]);
    expect(texts("mind OR retreival")).toEqual(["mind|retrieval"]);
  });

  test("keeps quoted and excluded words, other forms of indexed words, and long queries", () => {
    expect(words('"retreival" attention')).toBeNull();
    expect(words("attention -retreival")).toBeNull();
    expect(words("minds")).toBeNull();
    expect(words(`retreival ${"mind ".repeat(12)}`)).toBeNull();
  });

  test("returns nothing if no word is similar", () => {
    expect(words("zzzzqqqq")).toBeNull();
  });
});
