import { expect, test } from "vitest";
import { orderSimilar, readSimilarOrder } from "./similarOrder";

const papers = [
  { id: "nearest", publishedAt: null, firstListedOn: "2025-01-02", votes: 3 },
  { id: "undated", publishedAt: null, firstListedOn: null, votes: 9 },
  { id: "newest", publishedAt: new Date("2025-03-01T10:00:00Z"), firstListedOn: "2025-03-02", votes: 3 },
];
const ids = (order: Parameters<typeof orderSimilar>[1]) => orderSimilar(papers, order).map(({ id }) => id);

test("similar papers are ordered by likeness, date or votes", () => {
  expect(ids("likeness")).toEqual(["nearest", "undated", "newest"]);
  expect(ids("newest")).toEqual(["newest", "nearest", "undated"]);
  expect(ids("votes")).toEqual(["undated", "nearest", "newest"]);
});

test("an order that does not exist is by likeness", () => {
  expect([undefined, "", "oldest", ["votes", "votes"]].map(readSimilarOrder)).toEqual(Array(4).fill("likeness"));
  expect(readSimilarOrder("votes")).toBe("votes");
});
