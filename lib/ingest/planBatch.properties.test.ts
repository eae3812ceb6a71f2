import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyAll, record } from "@/tests/setup/memoryStore";
import { trendingScore } from "../papers/listings/trendingScore";
import { titleKey } from "../papers/titleKey";

describe("any batches", () => {
  const arxiv = fc.constantFrom("2407.00001", "2407.00002v1", "2407.00002v3");
  const other = fc.constantFrom("10.1145/a", "10.1145/A", "acl:1");
  const records = fc.array(
    fc
      .record(
        {
          title: fc.constantFrom("One", "one", "Two", "Three $x$"),
          abstract: fc.constantFrom("A.", "B."),
          id: fc.oneof(arxiv, other),
          day: fc.constantFrom("2025-03-11", "2025-03-12"),
          rank: fc.integer({ min: 1, max: 5 }),
          votes: fc.nat({ max: 20 }),
        },
        { requiredKeys: ["title", "abstract"] },
      )
      .map(record),
    { maxLength: 8 },
  );

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
