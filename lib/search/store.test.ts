import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { paperRecordSchema } from "../papers/schema";
import { bringIn } from "../sources/store";
import { searchPapers } from "./store";

withDatabase();

const papers = [
  { id: "2501.08809", title: "Symbolic music generation", abstract: "We generate music.", authors: ["Ada Byron"] },
  { id: "x:2", title: "A survey of transformers", abstract: "Music is named once here, among many other things." },
  { id: "x:3", title: "Vision transformer", abstract: "Images are seen.", authors: ["Jürgen Müller"] },
  { id: "x:4", title: "Chain of thought", abstract: "A chain of reasoning leads to a thought." },
  { id: "x:5", title: "Thought chains", abstract: "Of chains, and then of thought." },
];

beforeEach(async () => {
  await bringIn(papers.map((paper) => paperRecordSchema.parse(paper)));
});

const search = (text: string, page = 1, pageSize = 10) => searchPapers(text, { page, pageSize });
const titles = async (text: string) => (await search(text)).papers.map(({ title }) => title);

describe("a search", () => {
  test("finds words in title, abstract and authors, the title counting most", async () => {
    expect(await titles("music")).toEqual(["Symbolic music generation", "A survey of transformers"]);
    expect(await titles("reasoning")).toEqual(["Chain of thought"]);
    expect(await titles("Byron")).toEqual(["Symbolic music generation"]);
  });

  test("finds other forms of a word, and without its accents", async () => {
    expect(await titles("transformers")).toContain("Vision transformer");
    expect(await titles("Muller")).toEqual(["Vision transformer"]);
  });

  test("puts words that stand together first, and asks for it within quotes", async () => {
    expect((await titles("chain of thought"))[0]).toBe("Chain of thought");
    expect(await titles('"chain of thought"')).toEqual(["Chain of thought"]);
    expect(await titles('"chain of thought" music')).toEqual(["Chain of thought"]);
  });

  test("wants all words, and adds those with some where few have all", async () => {
    expect(await search("music survey")).toMatchObject({ mode: "some", total: 2, withAll: 1 });
    expect((await titles("music survey"))[0]).toBe("A survey of transformers");
    expect(await search("music reasoning")).toMatchObject({ mode: "some", total: 3, withAll: 0 });
    expect(await search("chain thought")).toMatchObject({ mode: "all", total: 2, withAll: 2 });
    const many = Array.from({ length: 12 }, (_, i) => ({ id: `y:${i}`, title: `Music survey ${i}`, abstract: "A." }));
    await bringIn(many.map((paper) => paperRecordSchema.parse(paper)));
    expect(await search("music survey")).toMatchObject({ mode: "all", total: 13, withAll: 13 });
  });

  test("answers a misspelt word with what is close", async () => {
    const result = await search("tranformer");
    expect(result).toMatchObject({ mode: "close", words: ["transformer"] });
    expect(result.papers.map(({ title }) => title)).toContain("Vision transformer");
    expect(await search("zzzzqqqq")).toMatchObject({ total: 0, papers: [] });
  });

  test("mends a misspelt word beside right ones, unless it is quoted", async () => {
    const result = await search("musci genaration");
    expect(result).toMatchObject({ mode: "close", words: ["music", "generation"] });
    expect(result.papers[0]?.title).toBe("Symbolic music generation");
    expect(await search('"tranformer" music')).toMatchObject({ total: 0 });
    expect(await search("music zzzzqqqq")).toMatchObject({ mode: "some", withAll: 0, total: 2 });
  });

  test("leads an arXiv id, in any version and as a URL, to its paper alone", async () => {
    for (const id of ["2501.08809", "2501.08809v3", "https://arxiv.org/abs/2501.08809"]) {
      expect(await titles(id), id).toEqual(["Symbolic music generation"]);
    }
  });

  test("leads a DOI to its paper, and says of an id that it is not here", async () => {
    await bringIn([paperRecordSchema.parse({ id: "10.1145/ABC", title: "Of DOIs", abstract: "A." })]);
    expect(await titles("https://doi.org/10.1145/abc")).toEqual(["Of DOIs"]);
    expect(await search("arxiv.org/abs/2407.20183")).toMatchObject({ mode: "id", total: 0 });
    expect(await search("10.1145/none")).toMatchObject({ mode: "id", total: 0 });
  });

  test("comes in pages with a count of all", async () => {
    const first = await search("music", 1, 1);
    const second = await search("music", 2, 1);
    expect([first.total, second.total]).toEqual([2, 2]);
    expect(first.papers[0]?.key).not.toBe(second.papers[0]?.key);
    expect((await search("music", 3, 1)).papers).toEqual([]);
  });

  test("is answered whatever was typed", async () => {
    const nasty = fc.constantFrom('"', "*", "(", "AND", "NOT", "NEAR", "^", ":", "\u0000", "-", "😀", "music", "'; --");
    const text = fc.array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 30 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, async (pieces) => {
        const { papers, total } = await search(pieces.join(" "));
        expect(papers.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 60 },
    );
    expect(await search("x".repeat(10_000))).toMatchObject({ total: 0 });
    expect((await search("music ".repeat(2000))).total).toBe(2);
    expect((await search('"music" '.repeat(2000))).total).toBe(2);
  });
});
