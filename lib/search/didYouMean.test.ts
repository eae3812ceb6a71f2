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
const lacking = (typed: string, meant: string) => ({ typed, meant });

describe("correcting a query", () => {
  test("mends a word that no paper has, and leaves the others", () => {
    const correction = correct("retreival attention");
    expect(correction?.words).toEqual([lacking("retreival", "retrieval")]);
    expect(correction?.query.terms.map(({ alternatives }) => alternatives[0]?.text)).toEqual([
      "retrieval",
      "attention",
    ]);
  });

  test("takes two words written as one apart", () => {
    expect(words("mindsearch")).toEqual([lacking("mindsearch", "mind search")]);
  });

  test("takes the last word for the beginning of one that papers have", () => {
    const correction = correct("attention transf");
    expect(correction?.words).toEqual([lacking("transf", "transf…")]);
    expect(correction?.query.terms[1]?.alternatives[0]).toMatchObject({ text: "transf", prefix: true });
  });

  test("doubts no word that any paper has, however common one is that is a letter off", () => {
    expect(words("tranformer")).toBeNull();
  });

  test("mends the name of a thing, though one paper has it", () => {
    expect(words("flashatenton")).toEqual([lacking("flashatenton", "flashattention")]);
  });

  test("doubts no word that everybody can spell, where texts come without them", () => {
    expect(words("attention during retreival")).toEqual([lacking("retreival", "retrieval")]);
  });

  test("mends words in fields, beside phrases and among alternatives", () => {
    const texts = (text: string) =>
      correct(text)?.query.terms.map(({ alternatives }) => alternatives.map((phrase) => phrase.text).join("|"));
    expect(texts("title:retreival author:mind")).toEqual(["retrieval", "mind"]);
    expect(texts('retreival "attention"')).toEqual(["retrieval", "attention"]);
    expect(texts("mind OR retreival")).toEqual(["mind|retrieval"]);
  });

  test("changes nothing that is quoted or excluded, no form of a word that papers have, and no long query", () => {
    expect(words('"retreival" attention')).toBeNull();
    expect(words("attention -retreival")).toBeNull();
    expect(words("minds")).toBeNull();
    expect(words(`retreival ${"mind ".repeat(12)}`)).toBeNull();
  });

  test("has nothing to say where nothing is like it", () => {
    expect(words("zzzzqqqq")).toBeNull();
  });
});
