import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TestPaper } from "@/tests/setup/papers";
import { smallIndex } from "@/tests/setup/smallIndex";
import { relevanceFeedback } from "./relevanceFeedback";

/** What each paper gains; the first are the best, each a little better than the next. */
function gains(papers: Omit<TestPaper, "id">[], others: Omit<TestPaper, "id">[] = [], queryWeight = 1) {
  const index = smallIndex([...papers, ...others].map((paper, id) => ({ ...paper, id })));
  const candidates = index.papers
    .slice(0, papers.length)
    .map(({ sequence }, at) => ({ sequence, score: 20 - at, norm: 1.3 }));
  return [...relevanceFeedback(candidates, queryWeight, index.lexicon, index.total)];
}

const best = { title: "Chain of thought", abstract: "Reasoning of models." };

describe("relevance feedback", () => {
  test("lifts a candidate that shares words with the best, in any form, over one that does not", () => {
    const filler = Array(5).fill(best);
    const all = [
      ...filler,
      { title: "Sonnets", abstract: "They reason." },
      { title: "Sonnets", abstract: "They rhyme." },
    ];
    const found = gains(all);
    expect(found[5]).toBeGreaterThan(0);
    expect(found[6]).toBe(0);
  });

  test("lifts more by rare words than by common ones", () => {
    const others = Array(30).fill({ title: "Models", abstract: "Of models." });
    const all = [...Array(5).fill(best), { title: "Reasoning", abstract: "It." }, { title: "Models", abstract: "It." }];
    const found = gains(all, others);
    expect(found[5]).toBeGreaterThan(found[6]!);
    expect(found[6]).toBeGreaterThan(0);
  });

  test("ignores stop words", () => {
    expect(gains([...Array(5).fill(best), { title: "Of", abstract: "of of of" }])[5]).toBe(0);
  });

  test("grows with the weight of the query", () => {
    const [once] = gains([best, best], [{ title: "Sonnets" }], 1);
    const [thrice] = gains([best, best], [{ title: "Sonnets" }], 3);
    expect(thrice).toBeCloseTo(3 * once!, 6);
  });

  test("is never negative, whatever the papers", () => {
    const words = fc.array(fc.constantFrom("music", "task", "tasks", "the", "a", "学习"), { maxLength: 6 });
    const paper = fc.record({
      title: words.map((each) => each.join(" ")),
      abstract: words.map((each) => each.join(" ")),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 10 }), fc.nat(9), (papers, queryWeight) => {
        const found = gains(papers, [], queryWeight);
        expect(found).toHaveLength(papers.length);
        for (const gain of found) expect(gain).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
