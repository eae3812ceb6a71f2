import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyAll, MemoryStore, record } from "@/tests/setup/memoryStore";
import { trendingScore } from "../papers/listings/trendingScore";
import { titleKey } from "../papers/titleKey";

describe("any batches", () => {
  const arxiv = fc.constantFrom("2407.00001", "2407.00002v1", "2407.00002v3");
  const other = fc.constantFrom("10.1145/a", "10.1145/A", "acl:1");
  const title = fc.constantFrom("One", "one", "Two", "Three $x$");
  const one = fc
    .record(
      {
        title,
        abstract: fc.constantFrom("A.", "B."),
        id: fc.oneof(arxiv, other),
        day: fc.constantFrom("2025-03-11", "2025-03-12"),
        rank: fc.integer({ min: 1, max: 5 }),
        votes: fc.nat({ max: 20 }),
      },
      { requiredKeys: ["title", "abstract"] },
    )
    .map(record);
  const records = fc.array(one, { maxLength: 8 });

  /** A paper that is stored without an id, and whose id a batch then gives under another title first. */
  const underTwoTitles = ([stored, other]: [string, string]) => [
    [record({ title: stored, abstract: "A." })],
    [other, stored, other].map((title) => record({ title, abstract: "A.", id: "2407.00001" })),
  ];

  /** A source that uses one title for each paper. */
  const titles = new Map([
    ["2407.00001", "One"],
    ["2407.00002", "Two"],
    ["10.1145/a", "One"],
    ["acl:1", "Three $x$"],
  ]);
  const consistent = records.map((batch) =>
    batch.map((r) => ({ ...r, title: titles.get(r.arxivId ?? r.doi ?? r.externalId ?? "") ?? r.title })),
  );

  test("of a consistent source change nothing when they are repeated", () => {
    fc.assert(
      fc.property(fc.array(consistent, { maxLength: 4 }), consistent, (before, last) => {
        const store = applyAll(...before, last, last);
        const again = store.apply(last);
        expect([again.create, again.merge]).toEqual([[], []]);
      }),
    );
  });

  test("never duplicate an id, a public id, or a title without an id", () => {
    fc.assert(
      fc.property(fc.array(records, { maxLength: 5 }), (batches) => {
        const { papers } = applyAll(...batches);
        const distinct = (values: (string | null)[]) => {
          const given = values.filter((value) => value !== null);
          expect(new Set(given).size).toBe(given.length);
        };
        distinct(papers.map(({ publicId }) => publicId));
        distinct(papers.map(({ arxivId }) => arxivId));
        distinct(papers.map(({ doi }) => doi));
        distinct(papers.map(({ externalId }) => externalId));
        for (const paper of papers) expect(paper.titleKey).toBe(titleKey(paper.title));
      }),
      { examples: [[underTwoTitles(["One", "Two"])], [underTwoTitles(["Three $x$", "one"])]] },
    );
  });

  test("leave a paper at every address that a paper has had", () => {
    // Few values, so that two of the papers often turn out to be one.
    const [id, links] = ["2407.00001", { doi: "https://doi.org/10.1145/a" }];
    const of = (title: string, ids = {}) => record({ title, abstract: "A.", ...ids });
    const named = fc
      .tuple(fc.constantFrom("One", "Two", "Three"), fc.constantFrom({}, { id }, { links }, { id, links }))
      .map(([title, ids]) => of(title, ids));
    const batch = fc.array(named, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 4 }), (batches) => {
        const store = new MemoryStore();
        const addresses = new Set<string>();
        for (const batch of batches) {
          store.apply(batch);
          for (const { publicId } of store.papers) addresses.add(publicId);
          const keys = new Set(store.papers.map(({ key }) => key));
          const found = new Set([
            ...store.papers.map(({ publicId }) => publicId),
            ...[...store.former].filter(([, key]) => keys.has(key)).map(([id]) => id),
          ]);
          expect([...addresses].filter((address) => !found.has(address))).toEqual([]);
        }
      }),
      {
        examples: [
          // A paper that another takes over has received its id in the same batch.
          [[[of("One", { links })], [of("Two")], [of("Two", { id }), of("Two", { id, links })]]],
          // A paper that has taken over another is itself taken over.
          [
            [
              [of("One", { id })],
              [of("Three", { links })],
              [of("Two")],
              [of("Two", { links }), of("Two", { id, links })],
            ],
          ],
        ],
      },
    );
  });

  test("give each paper its first day, and the score that follows from it", () => {
    fc.assert(
      fc.property(fc.array(records, { maxLength: 5 }), (batches) => {
        for (const { listings, firstListedOn, score, votes } of applyAll(...batches).papers) {
          expect(firstListedOn).toBe([...listings.keys()].sort()[0] ?? null);
          expect(score).toBe(firstListedOn && trendingScore(votes, firstListedOn));
        }
      }),
    );
  });
});
