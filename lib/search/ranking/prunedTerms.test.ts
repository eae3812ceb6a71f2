import fc from "fast-check";
import { expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { compile } from "../plan/compile";
import { parseQuery } from "../query/parse";
import { lengthClass } from "./bm25";
import { matchPapers } from "./match";
import { prunedTermsOf, prunedTermsScore } from "./prunedTerms";

const words = (maxLength: number) =>
  fc
    .array(fc.constantFrom("music", "musical", "task", "tasks", "MultiTask", "multi-task", "Ada", "the"), { maxLength })
    .map((each) => each.join(" "));

test("the score of pruned terms equals what looking them up would have added", () => {
  const paper = fc.record({ title: words(8), abstract: words(80), authors: fc.array(words(3), { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 5 }), words(6), fc.nat(3), (papers, text, kept) => {
      const index = smallIndex(papers.map((each, id) => ({ ...each, id })));
      const plan = compile(parseQuery(text), index);
      const pruned = { ...plan, terms: plan.terms.slice(0, kept) };
      const keysOf = (asked: typeof plan) =>
        new Map(
          matchPapers(asked, index.corpus, { depth: 9, hasTime: () => true })
            .any.sorted()
            .map(({ id, key }) => [id, key]),
        );
      const [before, whole] = [keysOf(pruned), keysOf(plan)];
      for (const { id, sequence, facts } of index.papers) {
        const key = before.get(id);
        if (key === undefined) continue;
        const norm = index.corpus.norms[lengthClass(2 * facts.titleWords + facts.abstractWords)]!;
        const sum = key + prunedTermsScore(prunedTermsOf(plan, pruned), sequence, norm);
        expect(sum).toBeCloseTo(whole.get(id) ?? 0, 4);
      }
    }),
  );
});

test("the score is zero if no term was pruned", () => {
  const index = smallIndex([{ id: 1, title: "Music", abstract: "A task." }]);
  const plan = compile(parseQuery("music task"), index);
  expect(prunedTermsScore(prunedTermsOf(plan, plan), index.papers[0]!.sequence, 1)).toBe(0);
});
