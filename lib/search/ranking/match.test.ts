import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  always,
  type Draft,
  draft,
  draftOf,
  expectScores,
  filter,
  matchExhaustively,
  papers,
  planOf,
} from "@/tests/setup/exhaustiveMatch";
import { smallIndex } from "@/tests/setup/smallIndex";
import { readDocValues } from "../index/docValues";
import { blockSize } from "../index/postings";
import type { Filter } from "../query/query";
import { averageLength, searchedBlock } from "./block";
import { type Matched, matchPapers } from "./match";

describe("matching", () => {
  test("finds the same papers with the same scores as checking every paper for every word", () => {
    const missing = fc.constantFrom<string[][]>([], [], ["quokka"]);
    const plans = fc.record({
      needed: fc.nat(900),
      drafts: fc.array(draft, { maxLength: 5 }),
      filters: fc.array(filter, { maxLength: 2 }),
      missing,
    });
    fc.assert(
      fc.property(papers, plans, (all, { drafts, filters, missing: lacking, needed }) => {
        const index = smallIndex(all);
        const matched = matchPapers(planOf(drafts, filters, index, lacking, needed), index.corpus, always);
        const expected = matchExhaustively(drafts, filters, lacking, index, needed);
        expectScores(matched.any.sorted(), expected.any);
        expectScores(matched.relevant.sorted(), expected.relevant);
        expectScores(matched.all.sorted(), expected.all);
        expect(matched.countRelevant).toBe(expected.relevant.length);
        expect([matched.countAny, matched.countAll]).toEqual([expected.any.length, expected.all.length]);
        expect(matched.partial).toBe(false);
        const levels = [...matched.found].flatMap(([number, { places, levels, size }]) =>
          [...places.subarray(0, size)].map((place, at) => [number * blockSize + place, levels[at]!] as const),
        );
        expect(levels.length).toBe(expected.any.length);
        expect(new Map(levels)).toEqual(new Map(expected.any.map(({ id, isRelevant }) => [id, isRelevant ? 2 : 1])));
        expect([...matched.found.keys()].sort()).toEqual(index.corpus.blocks.map(({ number }) => number).sort());
      }),
      { numRuns: 150 },
    );
  });

  test("skips only papers that cannot be among the results", () => {
    const costs = fc.array(fc.constantFrom(0, 1_000_000), { minLength: 5, maxLength: 5 });
    const options = fc.record({
      needed: fc.nat(900),
      depth: fc.integer({ min: 1, max: 3 }),
      enough: fc.constantFrom(1, 2, 1000),
    });
    fc.assert(
      fc.property(
        papers,
        fc.array(draft, { maxLength: 5 }),
        costs,
        options,
        (all, drafts, papersWith, { depth, enough, needed }) => {
          const index = smallIndex(all);
          const plan = planOf(drafts, [], index, [], needed);
          for (const [at, terms] of plan.terms.entries()) terms.papers = papersWith[at]!;
          const limited = matchPapers(plan, index.corpus, { ...always, depth, enough });
          // With a custom order, no paper may be skipped.
          const whole = matchPapers(plan, index.corpus, { ...always, depth, order: (_, __, score) => score });
          expect([limited.countAll, limited.all.sorted()]).toEqual([whole.countAll, whole.all.sorted()]);
          expect(limited.relevant.sorted()).toEqual(whole.relevant.sorted());
          expect([limited.countRelevant, limited.countAny]).toEqual([whole.countRelevant, whole.countAny]);
          if (limited.countAll >= enough) return;
          expect(limited.any.sorted()).toEqual(whole.any.sorted());
        },
      ),
      { numRuns: 300 },
    );
  });

  test("counts a paper with only the most common wanted word, if all have the required ones", () => {
    const small = smallIndex([
      { id: 1, title: "", abstract: "Music for a task." },
      { id: blockSize + 1, title: "Task", abstract: "" },
    ]);
    const drafts = [
      draftOf("task", { need: "required", weight: 0 }),
      draftOf("task", { field: "title", idf: 9 }),
      draftOf("music", { idf: 0 }),
    ];
    const matched = matchPapers(planOf(drafts, [], small), small.corpus, { ...always, depth: 1 });
    expect(matched.countAny).toBe(2);
  });

  const index = smallIndex([
    { id: 1, title: "Music", abstract: "A task.", votes: 3, day: "2025-01-01" },
    { id: 2, title: "Music task", abstract: "A chain.", votes: 9, day: null },
    { id: blockSize + 1, title: "Chains of music", abstract: "Music.", votes: 5, day: "2025-03-12" },
  ]);
  const match = (drafts: Draft[], filters: Filter[] = [], missing: string[] = []): Matched =>
    matchPapers(planOf(drafts, filters, index, missing), index.corpus, always);
  const ids = (list: Matched["all"]) =>
    list
      .sorted()
      .map(({ id }) => id)
      .sort((a, b) => a - b);

  test("finds nothing if no paper has a required word", () => {
    const required = draftOf("absent", { need: "required" });
    expect(match([draftOf("music"), required]).countAny).toBe(0);
    expect(match([draftOf("music"), { ...required, forms: [] }]).countAny).toBe(0);
    expect(match([{ ...required, forms: [], weight: 0 }]).countAny).toBe(0);
  });

  test("leaves out papers with an excluded word in any form, once or often", () => {
    expect(ids(match([draftOf("music"), draftOf("chain|chains", { need: "excluded" })]).any)).toEqual([1]);
    const both = [draftOf("music", { need: "required" }), draftOf("music", { need: "excluded" })];
    expect(match(both).countAny).toBe(0);
    expect(match(both.reverse()).countAny).toBe(0);
  });

  test("accepts a word that is both wanted and required", () => {
    const matched = match([draftOf("task"), draftOf("task", { need: "required" })]);
    expect([ids(matched.all), ids(matched.any)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test("finds papers with the required words but without the wanted ones, unless only a filter is required", () => {
    const wanted = draftOf("task");
    expect(ids(match([wanted, draftOf("music", { need: "required" })]).any)).toEqual([1, 2, blockSize + 1]);
    expect(ids(match([wanted, draftOf("music", { need: "required", weight: 0 })]).any)).toEqual([1, 2]);
  });

  test("finds nothing for words that no paper has, and everything for a filter alone", () => {
    expect(match([], [], ["quokka"]).countAny).toBe(0);
    expect(match([], [{ kind: "votes", least: 4, most: null }]).countAll).toBe(2);
  });

  test("finds no paper of an unknown day in any range of days", () => {
    const date = (from: string | null, until: string | null): Filter => ({ kind: "date", from, until });
    expect(ids(match([], [date(null, null)]).all)).toEqual([1, blockSize + 1]);
    expect(ids(match([], [date(null, "2025-01-01")]).all)).toEqual([1]);
    expect(ids(match([], [date("2025-01-02", null)]).all)).toEqual([blockSize + 1]);
  });

  test("handles more words than a byte can count", () => {
    const many = [...Array(300).fill(draftOf("music")), ...Array(300).fill(draftOf("music", { need: "required" }))];
    expect(match(many).countAll).toBe(3);
    expect(match([...many, draftOf("absent")]).countAll).toBe(0);
    expect(match(Array(256).fill(draftOf("music"))).countAny).toBe(3);
  });

  test("uses the most common words for scoring only, not for finding more papers", () => {
    const plan = planOf([draftOf("music"), draftOf("task")], [], index);
    for (const [at, papers] of [900_000, 2].entries()) plan.terms[at]!.papers = papers;
    const matched = matchPapers(plan, index.corpus, always);
    expect(ids(matched.any)).toEqual([1, 2]);
    const whole = match([draftOf("music"), draftOf("task")]);
    expect(matched.all.sorted()).toEqual(whole.all.sorted());
  });

  test("keeps the best papers by a custom order", () => {
    const plan = planOf([draftOf("music")], [], index);
    const order = ({ votes }: { votes: Uint32Array }, place: number) => votes[place]!;
    const matched = matchPapers(plan, index.corpus, { ...always, depth: 2, order });
    expect(matched.all.sorted()).toEqual([
      { id: 2, key: 9 },
      { id: blockSize + 1, key: 5 },
    ]);
    expect(matched.countAll).toBe(3);
  });

  test("begins with the newest papers and stops when time runs out", () => {
    const matched = matchPapers(planOf([draftOf("music")], [], index), index.corpus, {
      depth: 9,
      hasTime: () => false,
    });
    expect(matched.partial).toBe(true);
    expect(ids(matched.any)).toEqual([blockSize + 1]);
    expect([...matched.found.keys()]).toEqual([1]);
  });

  test("skips the oldest papers if newer ones suffice, except those that match by title", () => {
    const known = { authors: ["Ada"], categories: ["cs.CL"] };
    const old = [
      { id: 1, title: "Music for a task", abstract: "On tasks.", ...known },
      { id: 2, title: "On tasks", abstract: "Music for a task." },
      { id: 3, title: "Nothing", abstract: "Music, and a task: music, task, music, task." },
      { id: 4, title: "Music", abstract: "Nothing else." },
    ];
    const small = smallIndex([
      ...old,
      { id: blockSize + 1, title: "Newer", abstract: "Music for every task.", ...known },
    ]);
    const found = (drafts: Parameters<typeof planOf>[0], options: { budget?: number }, filters: Filter[] = []) => {
      const matched = matchPapers(planOf(drafts, filters, small), small.corpus, {
        ...always,
        titleBudget: 100,
        depth: 1,
        ...options,
      });
      return { ...matched, best: ids(matched.all) };
    };
    const both = [draftOf("music"), draftOf("task")];
    expect(found(both, { budget: 0 })).toMatchObject({ best: [1], countAll: 1, countAny: 1, share: 2 / 7 });
    expect(found(both, {})).toMatchObject({ best: [3], countAll: 4, share: 1 });
    expect(found([draftOf("music")], { budget: 0 }).best).toEqual([blockSize + 1]);
    const required = both.map((draft) => ({ ...draft, need: "required" as const }));
    expect(found(required, { budget: 0 }).best).toEqual([1]);
    const ofTopic = [...both, draftOf("topic:cs.cl", { need: "required", field: "abstract", weight: 0 })];
    expect(found(ofTopic, { budget: 0 }).best).toEqual([1]);
    expect(found([...both, draftOf("ada", { need: "required", field: "author" })], { budget: 0 }).best).toEqual([1]);
    const voted: Filter = { kind: "votes", least: 1, most: null };
    expect(found(both, { budget: 0 }, [voted]).best).toEqual([]);
  });

  test("ignores papers that were indexed after the doc values were read", () => {
    const [block] = index.corpus.blocks;
    const older = searchedBlock({ ...readDocValues(new Uint8Array(24)), number: 0 });
    older.flags[1] = 1;
    const corpus = { ...index.corpus, blocks: [older] };
    expect(ids(matchPapers(planOf([draftOf("music")], [], index), corpus, always).any)).toEqual([1]);
    expect(block?.size).toBe(3);
    expect(ids(match([draftOf("task")]).any)).toEqual([1, 2]);
  });
});

test("the average length is that of the existing papers", () => {
  const index = smallIndex([
    { id: 3, title: "One two", abstract: "One two three." },
    { id: 9, title: "One", abstract: "One." },
  ]);
  expect(index.average).toBe(5);
  expect(averageLength([])).toBe(1);
});
