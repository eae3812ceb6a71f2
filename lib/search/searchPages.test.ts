import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addIndexedPapers } from "@/tests/setup/indexedPapers";
import { db } from "../platform/db";
import { indexPapers } from "./index/store";
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

describe("the pages of a search", () => {
  const many = Array.from({ length: 7 }, (_, i) => ({ id: `q:${i}`, title: `Quokka ${i}`, abstract: "It smiles." }));

  beforeEach(() => addIndexedPapers(many));

  /** Follows the cursors from a page on. */
  async function walk(direction: "next" | "previous", start: string | null = null) {
    const pages = [await search("quokka", { cursor: start, pageSize: 3 })];
    for (;;) {
      const cursor = pages.at(-1)?.[direction];
      if (cursor === null || cursor === undefined) return pages;
      pages.push(await search("quokka", { cursor, pageSize: 3 }));
    }
  }

  test("have every paper once, forward and backward, each with the total", async () => {
    const pages = await walk("next");
    expect(pages.map(({ papers: found, skipped, total }) => [found.length, skipped, total])).toEqual([
      [3, 0, 7],
      [3, 3, 7],
      [1, 6, 7],
    ]);
    const all = pages.flatMap(({ papers: found }) => found.map(({ id }) => id));
    expect(new Set(all).size).toBe(7);
    expect([pages[0]?.previous, pages[1]?.previous]).toEqual([null, ""]);
    const back = await walk("previous", pages[1]!.next);
    expect(back.toReversed().flatMap(({ papers: found }) => found.map(({ id }) => id))).toEqual(all);
  });

  test("continue although papers were added before", async () => {
    const first = await search("quokka", { pageSize: 3, order: "votes" });
    await addIndexedPapers([{ id: "q:new", title: "Quokka", abstract: "It smiles.", votes: 99 }]);
    const second = await search("quokka", { pageSize: 3, order: "votes", cursor: first.next });
    expect(second).toMatchObject({ skipped: 4, total: 8 });
    const shown = new Set(first.papers.map(({ id }) => id));
    expect(second.papers.some(({ id }) => shown.has(id))).toBe(false);
  });

  test("leave out a deleted paper, even before the index knows", async () => {
    await db().paper.deleteMany({ where: { title: "Quokka 3" } });
    expect(await titles("quokka")).toHaveLength(6);
    indexPapers();
    expect((await search("quokka")).total).toBe(6);
  });

  test("begin at the start for an invalid cursor", async () => {
    for (const cursor of ["", "x", "-3-3"]) expect((await search("quokka", { cursor })).skipped).toBe(0);
  });
});
