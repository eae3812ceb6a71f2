import fc from "fast-check";
import { expect } from "vitest";
import { blockSize } from "@/lib/search/index/postings";
import type { Plan, QueryTerm } from "@/lib/search/plan/plan";
import type { Field, Filter } from "@/lib/search/query/query";
import { lengthClass, normsByClass, saturate } from "@/lib/search/ranking/bm25";
import { sumOfWanted } from "@/lib/search/ranking/relevant";
import type { TestPaper } from "@/tests/setup/papers";
import { countIn, type IndexedTestPaper, type smallIndex } from "@/tests/setup/smallIndex";

export const vocabulary = ["music", "task", "chain", "MindSearch", "the"];
export const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 45 }).map((each) => each.join(" "));

export const papers: fc.Arbitrary<TestPaper[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(0, 1, 2, 3, 4, 70, blockSize - 1, blockSize, blockSize + 1, 5 * blockSize),
    title: words,
    abstract: words,
    authors: fc.array(fc.constantFrom(...vocabulary), { maxLength: 2 }),
    categories: fc.subarray(["cs.CL"]),
    links: fc.constantFrom({}, { code: "x" }, { project: "x" }),
    votes: fc.constantFrom(0, 5, 50, 2 ** 32 - 1),
    day: fc.constantFrom(null, "2024-12-31", "2025-01-01", "2025-03-12"),
  }),
  { selector: ({ id }) => id, maxLength: 9 },
);

export type Draft = Pick<QueryTerm, "need" | "field" | "weight" | "idf" | "information"> & {
  forms: { text: string; typed: number; idf: number }[];
};

export const draft: fc.Arbitrary<Draft> = fc.record({
  need: fc.constantFrom("wanted", "wanted", "wanted", "required", "excluded"),
  field: fc.constantFrom<Field[]>("any", "any", "title", "abstract", "author"),
  weight: fc.constantFrom(0, 1, 1, 2),
  idf: fc.double({ min: 0, max: 12, noNaN: true }),
  information: fc.integer({ min: 1, max: 320 }),
  forms: fc.uniqueArray(
    fc.record({
      text: fc.constantFrom("music", "task", "chain", "mindsearch", "search", "the", "topic:cs.cl", "absent"),
      typed: fc.nat(2),
      idf: fc.double({ min: 0, max: 12, noNaN: true }),
    }),
    { selector: ({ text }) => text, maxLength: 3 },
  ),
});

export const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant("date" as const),
    from: fc.constantFrom(null, "2025-01-01", "2025-01-02"),
    until: fc.constantFrom(null, "2025-01-01", "2025-03-11"),
  }),
  fc.record({ kind: fc.constant("has" as const), link: fc.constantFrom("code", "project"), excluded: fc.boolean() }),
  fc.record({
    kind: fc.constant("votes" as const),
    least: fc.constantFrom(null, 0, 5, 6),
    most: fc.constantFrom(null, 5, 49, 2 ** 32 - 1),
  }),
);

export type Index = ReturnType<typeof smallIndex>;

/** By default, only papers with all wanted words are relevant. */
export function planOf(
  drafts: Draft[],
  filters: Filter[],
  index: Index,
  missing: string[] = [],
  needed = sumOfWanted(drafts),
): Plan {
  const terms = drafts.map((each): QueryTerm => {
    const forms = each.forms.map(({ text, ...form }) => ({ ...form, word: index.idOf(text) }));
    return { ...each, variants: forms, text: "", stem: "", papers: 0 };
  });
  return {
    terms: terms,
    phrases: [],
    filters,
    pairs: [],
    rows: [],
    title: [],
    name: null,
    missing,
    needed,
    hasUnknownTerm: false,
  };
}

/** How often a paper has a word in a field, counted from its words. */
export function timesIn({ words: own }: IndexedTestPaper, field: Field, text: string): number {
  const { title, abstract, authors } = countIn(own, text);
  const [inTitle, inAbstract, inAuthors] = [2 * Math.min(3, title), Math.min(31, abstract), Math.min(1, authors)];
  return { any: inTitle + inAbstract + inAuthors, title: inTitle, abstract: inAbstract, author: inAuthors }[field];
}

export function passes({ facts }: IndexedTestPaper, filters: Filter[]): boolean {
  return filters.every((each) => {
    if (each.kind === "topic") return true;
    if (each.kind === "has") return (each.link === "code" ? facts.hasCode : facts.hasProject) !== each.excluded;
    if (each.kind === "votes")
      return facts.votes >= (each.least ?? 0) && facts.votes <= (each.most ?? Number.POSITIVE_INFINITY);
    return facts.day !== null && facts.day >= (each.from ?? "") && facts.day <= (each.until ?? "9999");
  });
}

/** The expected matches, by checking every paper for every word. */
export function matchExhaustively(
  drafts: Draft[],
  filters: Filter[],
  missing: string[],
  { papers: all, average }: Index,
  needed = sumOfWanted(drafts),
) {
  const meets = (paper: IndexedTestPaper, { forms, field }: Draft) =>
    forms.some(({ text }) => timesIn(paper, field, text) > 0);
  const of = (need: QueryTerm["need"]) => drafts.filter((each) => each.need === need);
  const mayLack = of("required").some(({ weight }) => weight > 0) || of("wanted").length + missing.length === 0;
  const any = all.filter(
    (paper) =>
      passes(paper, filters) &&
      of("required").every((each) => meets(paper, each)) &&
      !of("excluded").some((each) => meets(paper, each)) &&
      (mayLack || of("wanted").some((each) => meets(paper, each))),
  );
  const scored = any.map((paper) => {
    const norm = normsByClass(average)[lengthClass(2 * paper.facts.titleWords + paper.facts.abstractWords)]!;
    let score = 0;
    for (const { forms, field, weight, idf } of drafts) {
      const times = forms.map((form) => timesIn(paper, field, form.text));
      score +=
        weight *
        idf *
        saturate(
          times.reduce((sum, each) => sum + each, 0),
          norm,
        );
      if (weight === 0) continue;
      for (const [index, form] of forms.entries())
        score += 0.25 * form.typed * form.idf * saturate(times[index]!, norm);
    }
    const had = of("wanted").filter((each) => meets(paper, each));
    const tells = had.reduce((sum, { information }) => sum + information, 0);
    return { id: paper.id, score, hasAll: had.length === of("wanted").length, isRelevant: tells >= needed };
  });
  return {
    any: scored,
    relevant: scored.filter(({ isRelevant }) => isRelevant),
    all: scored.filter(({ hasAll }) => hasAll),
  };
}

export function expectScores(found: { id: number; key: number }[], expected: { id: number; score: number }[]) {
  const scores = new Map(expected.map(({ id, score }) => [id, score]));
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(scores.keys()));
  for (const [at, { id, key }] of found.entries()) {
    expect(Math.abs(key - scores.get(id)!)).toBeLessThanOrEqual(1e-5 * Math.max(1, scores.get(id)!));
    if (at > 0) expect(key).toBeLessThanOrEqual(found[at - 1]!.key);
  }
}

export const always = { depth: 100, hasTime: () => true };
export const draftOf = (text: string, value: Partial<Draft> = {}): Draft => ({
  need: "wanted",
  field: "any",
  weight: 1,
  idf: 1,
  information: 1,
  forms: text.split("|").map((form) => ({ text: form, typed: 0, idf: 1 })),
  ...value,
});
