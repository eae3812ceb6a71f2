import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidates, countCandidates, interleave, ranked } from "./interleave";

const offer = (value: string, papers: number[]): Candidates => ({
  interest: value === "" ? { kind: "trending", value } : { kind: "topic", value },
  found: ranked(papers),
});
const none: ReadonlySet<number> = new Set();
const chosen = (offers: Candidates[], most: number, delivered = none) =>
  interleave(offers, delivered, most).map(({ paper }) => paper);

describe("the papers of a digest", () => {
  test("are the best of a single interest", () => {
    expect(chosen([offer("", [5, 3, 9, 1])], 3)).toEqual([5, 3, 9]);
  });

  test("are the best of each interest in turn, and others fill the places that one cannot", () => {
    const offers = [offer("", [1, 2, 3, 4, 5, 6]), offer("cs.CL", [11]), offer("cs.CV", [21, 22, 23])];
    expect(chosen(offers, 7)).toEqual([1, 11, 21, 2, 22, 3, 23]);
  });

  test("leave out papers of earlier digests", () => {
    expect(chosen([offer("", [1, 2, 3])], 2, new Set([1]))).toEqual([2, 3]);
  });

  test("appear once, with every reason", () => {
    expect(interleave([offer("", [1, 2]), offer("cs.CL", [2, 1])], none, 10)).toEqual([
      {
        paper: 1,
        reasons: [
          { kind: "trending", place: 1, of: 2 },
          { kind: "topic", value: "cs.CL" },
        ],
      },
      {
        paper: 2,
        reasons: [
          { kind: "trending", place: 2, of: 2 },
          { kind: "topic", value: "cs.CL" },
        ],
      },
    ]);
  });

  test("do not name a low trending rank as a second reason", () => {
    const offers = [offer("", [1, 2, 3, 4, 5]), offer("cs.CL", [5])];
    expect(interleave(offers, none, 2)).toEqual([
      { paper: 1, reasons: [{ kind: "trending", place: 1, of: 5 }] },
      { paper: 5, reasons: [{ kind: "topic", value: "cs.CL" }] },
    ]);
  });

  const papers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
  const offers = fc
    .array(papers, { maxLength: 6 })
    .map((lists) => lists.map((list, index) => offer(index === 0 ? "" : `t${index}`, list)));

  test("are never too many, repeated or from earlier digests, and as many as there are", () => {
    fc.assert(
      fc.property(offers, papers, fc.integer({ min: 1, max: 30 }), (all, delivered, most) => {
        const found = chosen(all, most, new Set(delivered));
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((paper) => delivered.includes(paper))).toEqual([]);
        expect(found.length).toBe(Math.min(most, countCandidates(all, new Set(delivered))));
      }),
    );
  });

  test("give each interest its share", () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 30 }), (all, most) => {
        const found = interleave(all, none, most);
        const share = all.map(({ found: own }) => found.filter(({ paper }) => own.places.has(paper)).length);
        const fair = Math.floor(most / Math.max(1, all.length));
        for (const [index, own] of share.entries())
          expect(own).toBeGreaterThanOrEqual(Math.min(fair, all[index]!.found.papers.length));
      }),
    );
  });
});
