import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addIndexedPapers } from "@/tests/setup/indexedPapers";
import { type SearchOptions, searchPapers } from "./store";

withDatabase();

const papers = [
  { id: "2501.08809", title: "Symbolic music generation", abstract: "We generate music.", authors: ["Ada Byron"] },
  { id: "x:2", title: "A survey of transformers", abstract: "Music is named once here, among many other things." },
  { id: "x:3", title: "Vision transformer", abstract: "Images are seen.", authors: ["Jürgen Müller"] },
  { id: "x:4", title: "Chain of thought", abstract: "A chain of reasoning leads to a thought." },
  { id: "x:5", title: "Thought chains", abstract: "Of chains, and then of thought." },
];

beforeEach(() => addIndexedPapers(papers));

const search = (text: string, options: Partial<SearchOptions> = {}) => searchPapers(text, { pageSize: 10, ...options });
const titles = async (text: string, options?: Partial<SearchOptions>) =>
  (await search(text, options)).papers.map(({ title }) => title);

describe("a search", () => {
  test("sorts by another order on request", async () => {
    await addIndexedPapers([
      { id: "z:1", title: "Quokkas", abstract: "Quokkas.", day: "2024-12-31", votes: 30 },
      { id: "z:2", title: "A survey", abstract: "Quokkas.", day: "2025-01-01", votes: 3 },
    ]);
    expect(await titles("quokkas")).toEqual(["Quokkas", "A survey"]);
    expect(await titles("quokkas", { order: "newest" })).toEqual(["A survey", "Quokkas"]);
    expect(await titles("quokkas", { order: "votes" })).toEqual(["Quokkas", "A survey"]);
  });

  test("in any order lists the relevant papers, and with weaker matches all of them", async () => {
    const noise = Array.from({ length: 220 }, (_, i) => ({
      id: `n:${i}`,
      title: "Of other things",
      abstract: "A quokka is named here once, among a lot of other things that are of no interest.",
      day: "2025-06-01",
      votes: 50,
    }));
    await addIndexedPapers([
      ...noise,
      { id: "z:1", title: "Quokkas of Rottnest", abstract: "Quokkas.", day: "2024-12-31", votes: 3 },
      { id: "z:2", title: "Rottnest", abstract: "Rottnest.", day: "2025-01-01", votes: 30 },
    ]);
    const relevant = ["Rottnest", "Quokkas of Rottnest"];
    expect(await titles("quokka rottnest")).toEqual(relevant.toReversed());
    expect(await titles("quokka rottnest", { order: "newest" })).toEqual(relevant);
    expect(await titles("quokka rottnest", { order: "votes" })).toEqual(relevant);
    for (const order of ["newest", "votes"] as const) {
      const all = await titles("quokka rottnest", { order, weaker: true, pageSize: 300 });
      expect([all.length, new Set(all).size]).toEqual([222, 3]);
    }
  });
});
