import fc from "fast-check";
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
  test("finds words in title, abstract and authors, and weighs the title most", async () => {
    expect(await titles("music")).toEqual(["Symbolic music generation", "A survey of transformers"]);
    expect(await titles("reasoning")).toEqual(["Chain of thought"]);
    expect(await titles("Byron")).toEqual(["Symbolic music generation"]);
  });

  test("finds other forms of a word, and words without their accents", async () => {
    expect(await titles("transformers")).toContain("Vision transformer");
    expect(await titles("Muller")).toEqual(["Vision transformer"]);
  });

  test("ranks words that stand together first, and requires that within quotes", async () => {
    expect((await titles("chain of thought"))[0]).toBe("Chain of thought");
    expect(await titles('"chain of thought"')).toEqual(["Chain of thought"]);
    expect(await titles('"chain of thought" music')).toEqual(["Chain of thought"]);
    expect(await titles('thought -"chain of thought"')).toEqual(["Thought chains"]);
  });

  test("does not mix the names of different authors", async () => {
    await addIndexedPapers([
      { id: "x:8", title: "Two of them", abstract: "Both.", authors: ["Lovelace Ada", "Byron Grace"] },
    ]);
    expect(await titles('author:"ada byron"')).toEqual(["Symbolic music generation"]);
    expect(await titles('author:"byron grace"')).toEqual(["Two of them"]);
  });

  test("supports fields, exclusion and prefixes", async () => {
    expect(await titles("title:music")).toEqual(["Symbolic music generation"]);
    expect(await titles("title:vision OR author:byron")).toHaveLength(2);
    expect(await titles("music -survey")).toEqual(["Symbolic music generation"]);
    expect(await titles("symb*")).toEqual(["Symbolic music generation"]);
    expect((await search("title:music -survey")).parts.map(({ label }) => label)).toHaveLength(2);
  });

  test("lists the relevant papers, and weaker matches on request or if there is nothing else", async () => {
    const one = { mode: "all", total: 1, withAll: 1, weaker: 1, showsWeaker: false };
    expect(await search("music survey")).toMatchObject(one);
    expect(await titles("music survey")).toEqual(["A survey of transformers"]);
    expect(await search("music survey", { weaker: true })).toMatchObject({
      mode: "some",
      total: 2,
      withAll: 1,
      weaker: 1,
      showsWeaker: true,
    });
    expect((await titles("music survey", { weaker: true }))[0]).toBe("A survey of transformers");
    expect(await search("music reasoning")).toMatchObject({
      mode: "some",
      total: 3,
      withAll: 0,
      weaker: 3,
      showsWeaker: true,
    });
    expect(await search("chain thought")).toMatchObject({ mode: "all", total: 2, withAll: 2, weaker: 0 });
    await addIndexedPapers(
      Array.from({ length: 12 }, (_, i) => ({ id: `y:${i}`, title: `Music survey ${i}`, abstract: "A." })),
    );
    expect(await search("music survey")).toMatchObject({ mode: "all", total: 13, withAll: 13, weaker: 1 });
  });

  test("corrects a misspelt word", async () => {
    const result = await search("tranformer");
    expect(result).toMatchObject({ mode: "close" });
    expect(result.corrected).toMatchObject([{ typed: "tranformer", meant: expect.stringMatching(/^transformer/) }]);
    expect(result.papers.map(({ title }) => title)).toContain("Vision transformer");
    expect(await search("zzzzqqqq")).toMatchObject({ total: 0, papers: [] });
  });

  test("corrects misspelt words beside correct ones, unless quoted", async () => {
    const result = await search("musci genaration");
    expect(result).toMatchObject({ mode: "close" });
    expect(result.corrected.map(({ typed }) => typed)).toEqual(["musci", "genaration"]);
    expect(result.papers[0]?.title).toBe("Symbolic music generation");
    expect(await search('"tranformer" music')).toMatchObject({ total: 0 });
    expect(await search("music zzzzqqqq")).toMatchObject({ mode: "some", withAll: 0, total: 2 });
  });

  test("leaves a rare word as it is, however common a similar one is", async () => {
    const common = Array.from({ length: 40 }, (_, i) => ({ id: `y:${i}`, title: "Of phases", abstract: "A phase." }));
    const slip = { id: "z:2", title: "Of a slip", abstract: "A phasa, misspelt." };
    await addIndexedPapers([
      { id: "z:1", title: "Phare", abstract: "A probe.", authors: ["Ada Phasel"] },
      slip,
      ...common,
    ]);
    expect(await search("phare")).toMatchObject({ mode: "all", total: 1, corrected: [] });
    expect(await search("phasel")).toMatchObject({ mode: "all", total: 1, corrected: [] });
    expect(await search("phasa")).toMatchObject({ mode: "all", total: 1, corrected: [] });
  });

  test("ranks the paper with exactly the typed title or author first", async () => {
    await addIndexedPapers([
      { id: "z:1", title: "Connections", abstract: "One." },
      { id: "z:2", title: "Connections of connections", abstract: "Connections, connections.", votes: 90 },
      { id: "z:3", title: "One", abstract: "A.", authors: ["Song Cai", "Li Han"], votes: 90 },
      { id: "z:4", title: "Two", abstract: "B.", authors: ["Ada Cai", "Song Han"] },
      { id: "z:5", title: "Three", abstract: "C.", authors: ["Li Song", "Han Li"], votes: 90 },
    ]);
    expect((await titles("connections"))[0]).toBe("Connections");
    expect((await titles("song han"))[0]).toBe("Two");
  });

  test("reads LaTeX as the index does, and NOT as a minus sign", async () => {
    await addIndexedPapers([
      { id: "z:1", title: "M$^3$ViT: many tasks", abstract: "A." },
      { id: "z:2", title: "CoRe^2", abstract: "A." },
    ]);
    for (const text of ["M$^3$ViT", "m3vit", "M^3ViT", "M³ViT"])
      expect(await titles(text)).toEqual(["M$^3$ViT: many tasks"]);
    expect(await titles("CoRe^2")).toEqual(["CoRe^2"]);
    expect(await titles("music NOT survey")).toEqual(["Symbolic music generation"]);
    expect(await search("music after:2025-13")).toMatchObject({ misread: ["after:2025-13"] });
  });

  test("ranks papers with some of many words among those with all, even if more than ten have all", async () => {
    const all = { title: "Alpha beta", abstract: "Here gamma and then much else, and far behind it delta." };
    const some = { title: "Alpha, beta and gamma: alpha, beta, gamma", abstract: "Alpha beta gamma alpha beta gamma." };
    await addIndexedPapers([
      ...Array.from({ length: 11 }, (_, i) => ({ id: `y:${i}`, ...all })),
      { id: "z:1", ...some },
    ]);
    const query = "alpha beta gamma delta";
    expect(await search(query, { weaker: true })).toMatchObject({ mode: "some", withAll: 11, total: 12 });
    expect((await search(query, { weaker: true })).papers[0]?.title).toBe(some.title);
    expect(await search(query)).toMatchObject({ mode: "all", total: 11, weaker: 1 });
  });

  test("finds only the paper of an arXiv id, in any version and as a URL", async () => {
    for (const id of ["2501.08809", "2501.08809v3", "https://arxiv.org/abs/2501.08809"]) {
      expect(await titles(id), id).toEqual(["Symbolic music generation"]);
    }
  });

  test("finds the paper that pasted text names", async () => {
    for (const text of [
      "arXiv:2501.08809v2 [cs.SD] 15 Jan 2025",
      "“2501.08809”.",
      "https://huggingface.co/papers/2501.08809",
      "10.48550/arXiv.2501.08809",
      "http://localhost:3000/papers/2501.08809.md",
      "/abs/2501.08809",
    ]) {
      expect(await titles(text), text).toEqual(["Symbolic music generation"]);
    }
    await addIndexedPapers([{ title: "Of no id", abstract: "A." }]);
    expect(await titles("http://localhost:3000/papers/of-no-id")).toEqual(["Of no id"]);
    expect(await search("http://localhost:3000/papers/2407.20183")).toMatchObject({
      id: { arxivId: "2407.20183" },
      total: 0,
    });
  });

  test("finds the paper of a DOI, and reports an unknown id", async () => {
    await addIndexedPapers([{ id: "10.1145/ABC", title: "Of DOIs", abstract: "A." }]);
    expect(await titles("https://doi.org/10.1145/abc")).toEqual(["Of DOIs"]);
    expect(await search("arxiv.org/abs/2407.20183")).toMatchObject({ mode: "id", total: 0 });
    expect(await search("10.1145/none")).toMatchObject({ mode: "id", total: 0 });
  });

  test("filters by topic, date, links and votes", async () => {
    const record = { abstract: "Of quokkas.", categories: ["cs.CL"], links: { code: "https://example.org" } };
    await addIndexedPapers([
      { ...record, id: "z:1", title: "Old quokkas", day: "2024-12-31", votes: 3 },
      { ...record, id: "z:2", title: "New quokkas", day: "2025-01-01", votes: 30, links: {} },
      { id: "z:3", title: "Quokkas of no day", abstract: "Quokkas." },
    ]);
    expect(await titles("quokkas topic:cs.cl")).toHaveLength(2);
    expect(await titles("quokkas -topic:cs.cl")).toEqual(["Quokkas of no day"]);
    expect(await titles("quokkas topic:cs.none")).toEqual([]);
    expect(await titles("quokkas after:2025")).toEqual(["New quokkas"]);
    expect(await titles("quokkas before:2025")).toEqual(["Old quokkas"]);
    expect(await titles("quokkas has:code")).toEqual(["Old quokkas"]);
    expect(await titles("votes:>5")).toEqual(["New quokkas"]);
    await addIndexedPapers([
      { id: "z:4", title: "Quokkas at home", abstract: "See https://a.github.io/b and github.com/a/b." },
    ]);
    expect(await titles("quokkas has:project")).toEqual(["Quokkas at home"]);
  });

  test("returns facets on request", async () => {
    await addIndexedPapers([
      { id: "z:1", title: "Quokkas", abstract: "They smile.", day: "2024-12-31", keywords: ["Fauna"] },
    ]);
    expect((await search("quokkas")).facets).toBeNull();
    expect((await search("quokkas", { facets: true })).facets).toEqual({
      months: [{ month: "2024-12", papers: 1 }],
      topics: [{ topic: "fauna", papers: 1 }],
      withCode: 0,
    });
  });

  test("answers any text", async () => {
    const nasty = fc.constantFrom(
      '"',
      "*",
      "(",
      "OR",
      "-",
      "title:",
      "topic:",
      "^",
      ":",
      "\u0000",
      "😀",
      "music",
      "'; --",
    );
    const text = fc.array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 30 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (pieces, apart) => {
        const { papers: found, total } = await search(pieces.join(apart ? " " : ""), { facets: true });
        expect(found.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 60 },
    );
    expect(await search("x".repeat(10_000))).toMatchObject({ total: 0 });
    expect((await search("music ".repeat(2000))).total).toBe(2);
    expect((await search('"music" '.repeat(2000))).total).toBe(2);
  });
});
