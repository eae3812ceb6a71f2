import fc from "fast-check";
import { expect, test } from "vitest";
import { learnWords, orderByPredictedVotes, type PredictedListing, predictedScore } from "./predictedVotes";

const paper = (publicId: string, more: Partial<PredictedListing> = {}): PredictedListing => ({
  publicId,
  paperId: 1,
  kind: "new",
  title: "Alpha",
  abstract: "Beta.",
  ...more,
});
const idsOf = (papers: PredictedListing[]) => papers.map(({ publicId }) => publicId);

test("a site without votes lists new papers first, then those with code, then the earlier ids", () => {
  const papers = [
    paper("2", { kind: "replace" }),
    paper("3"),
    paper("1"),
    paper("4", { abstract: "See https://github.com/a/b." }),
    paper("0", { kind: "cross" }),
  ];
  expect(idsOf(orderByPredictedVotes(papers, new Map()))).toEqual(["4", "1", "3", "0", "2"]);
});

test("papers with words that did better than their day come first, however many votes the day had", () => {
  const past = [
    { title: "Agents", abstract: "", day: "2026-01-05", votes: 90 },
    { title: "Parsing", abstract: "", day: "2026-01-05", votes: 9 },
    { title: "Agents", abstract: "", day: "2026-01-06", votes: 3 },
    { title: "Quantum", abstract: "", day: "2026-01-06", votes: 0 },
  ];
  const words = learnWords(past);
  expect(words.get("agents")).toBeGreaterThan(0);
  expect(words.get("parsing")).toBeLessThan(0);
  expect(
    idsOf(orderByPredictedVotes([paper("1", { title: "Parsing" }), paper("2", { title: "Agents" })], words)),
  ).toEqual(["2", "1"]);
});

test("the order does not depend on the order of the input", () => {
  const some = fc.uniqueArray(
    fc.record({
      publicId: fc.string({ minLength: 1 }),
      kind: fc.constantFrom("new" as const, "cross" as const, "replace" as const),
      title: fc.constantFrom("agents", "parsing", "minds"),
    }),
    { selector: ({ publicId }) => publicId },
  );
  const words = new Map([["agents", 1]]);
  fc.assert(
    fc.property(some, (given) => {
      const papers = given.map((each) => paper(each.publicId, each));
      expect(idsOf(orderByPredictedVotes([...papers].reverse(), words))).toEqual(
        idsOf(orderByPredictedVotes(papers, words)),
      );
    }),
  );
});

test("a paper without words scores 0", () => {
  expect(predictedScore({ title: "", abstract: "" }, new Map([["a", 1]]))).toBe(0);
});
