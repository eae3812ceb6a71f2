import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { compile } from "../plan/compile";
import { parseQuery } from "../query/parse";
import { matchPapers } from "./match";
import { informationOf, neededInformation } from "./relevant";

describe("what a word tells", () => {
  const share = fc.record({ papers: fc.integer({ min: 1, max: 1000 }), others: fc.nat(100_000) });

  test("does not depend on the size of the store", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 1000 }), ({ papers, others }, times) => {
        const total = papers + others;
        expect(informationOf(papers * times, total * times)).toBe(informationOf(papers, total));
      }),
    );
  });

  test("is more the fewer papers have it, within bounds", () => {
    const numbers = [1000, 999, 500, 250, 8, 1, 0].map((papers) => informationOf(papers, 1000));
    expect(numbers).toEqual([8, 8, 32, 64, 223, 224, 224]);
  });
});

describe("a relevant paper", () => {
  const term = (information: number) => ({ need: "wanted" as const, information });
  const needed = (bits: number[], missing: string[] = []) =>
    neededInformation({ terms: bits.map((each) => term(32 * each)) as never[], missing }) / 32;

  test("has three quarters of what the words tell, or eight bits", () => {
    expect(needed([4])).toBe(3);
    expect(needed([2, 2])).toBe(3);
    expect(needed([7, 7])).toBe(8);
    expect(needed([])).toBe(0);
  });

  test("lacks a word that no paper has", () => {
    expect(needed([1], ["quokka"])).toBe(6);
  });

  const vocabulary = ["music", "task", "chain", "quokka", "graph", "robot"];
  const word = fc.constantFrom(...vocabulary);
  const paper = fc.array(word, { maxLength: 6 }).map((words) => words.join(". "));
  const relevantTo = (text: string, index: ReturnType<typeof smallIndex>) => {
    const plan = compile(parseQuery(text), { lexicon: index.lexicon, total: index.total });
    const { relevant, all } = matchPapers(plan, index.corpus, { depth: 100, hasTime: () => true });
    const idsOf = (list: typeof all) => new Set(list.sorted().map(({ id }) => id));
    return { relevant: idsOf(relevant), all: idsOf(all) };
  };

  test("is none that further words, which it lacks, have made relevant", () => {
    fc.assert(
      fc.property(
        fc.array(paper, { minLength: 1, maxLength: 9 }),
        fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
        word,
        (texts, query, added) => {
          const index = smallIndex(texts.map((abstract, id) => ({ id, title: "Of", abstract })));
          const [before, after] = [query, [...query, added]].map((words) => relevantTo(words.join(" "), index));
          for (const id of after?.relevant ?? [])
            if (!texts[id]?.includes(added)) expect(before?.relevant.has(id)).toBe(true);
          // One with all words is relevant, and a single word has only such.
          if (query.every((each) => texts.some((text) => text.includes(each))))
            for (const id of before?.all ?? []) expect(before?.relevant.has(id)).toBe(true);
          const [first = ""] = query;
          const single = relevantTo(first, index);
          expect(single.relevant).toEqual(single.all);
        },
      ),
      { numRuns: 200 },
    );
  });
});
