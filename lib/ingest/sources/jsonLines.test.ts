import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withDatabase } from "@/tests/setup/database";
import { readEntries } from "./jsonEntries";
import { parseFieldMap } from "./jsonLine";
import { type BadLine, type ImportOptions, importJsonLines } from "./jsonLines";

withDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "offprint-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function importText(text: string | Buffer, options: ImportOptions = {}) {
  const bad: BadLine[] = [];
  const result = await importJsonLines(write("papers.jsonl", text), {
    ...options,
    onBadLine: (line) => bad.push(line),
  });
  return { ...result, badLines: bad };
}

const line = (value: object) => JSON.stringify({ title: "Mind search", abstract: "Of minds.", ...value });

describe("an import", () => {
  test("reads every field of a line", async () => {
    const links = { code: "https://github.com/a/b", pdf: "https://a.org/x.pdf" };
    const full = {
      id: "2407.20183v2",
      authors: ["A", "B"],
      published: "2024-07-29",
      day: "2024-07-30",
      rank: 3,
      votes: 5,
    };
    const rest = { categories: ["cs.CL"], keywords: ["search"], links, stars: 7, comments: 2 };
    expect(await importText(`${line({ ...full, ...rest })}\n`)).toMatchObject({ created: 1, bad: 0, unlisted: 0 });
    const paper = await db().paper.findFirstOrThrow({ include: { listings: true } });
    expect(paper).toMatchObject({ arxivId: "2407.20183", arxivVersion: 2, votes: 5, stars: 7, comments: 2 });
    expect([JSON.parse(paper.authors), JSON.parse(paper.links)]).toEqual([["A", "B"], links]);
    expect(paper.listings).toMatchObject([{ day: "2024-07-30", rank: 3 }]);
  });

  test("that is repeated changes nothing, and updates what is new", async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => line({ id: `x:${i}`, title: `Paper ${i}` })).join("\n");
    expect(await importText(lines)).toMatchObject({ created: 1200, updated: 0, unchanged: 0 });
    expect(await importText(lines)).toMatchObject({ created: 0, updated: 0, unchanged: 1200 });
    expect(await importText(line({ id: "x:7", title: "Paper 7", votes: 1 }))).toMatchObject({ updated: 1 });
  });

  test("continues after bad lines, and reports each with its reason", async () => {
    const text = [
      line({ id: "x:1", title: "One" }),
      "not json",
      "[1]",
      "",
      '{"abstract":"No title."}',
      line({ id: "x:2", title: "Two", day: "2025-02-30" }),
      line({ id: "x:3", title: "Three", links: { code: "ftp://x" } }),
      line({ id: "x:4", title: "Four" }),
    ].join("\r\n");
    const { badLines, created, unlisted } = await importText(text);
    expect({ created, unlisted }).toEqual({ created: 2, unlisted: 2 });
    expect(badLines).toEqual([
      { line: 2, reason: "is not JSON" },
      { line: 3, reason: "is not a JSON object" },
      { line: 5, reason: "title is missing" },
      { line: 6, reason: "day is not a day such as 2025-03-12" },
      { line: 7, reason: "links.code is not an http(s) URL" },
    ]);
  });

  test("refuses a day that has not begun in any time zone", async () => {
    const now = new Date("2025-03-12T12:00:00Z");
    const text = ["2025-03-13", "2025-03-14"].map((day) => line({ id: day, title: day, day })).join("\n");
    const { created, badLines } = await importText(text, { now });
    expect({ created, badLines }).toEqual({ created: 1, badLines: [{ line: 2, reason: "day is in the future" }] });
  });

  test("with `strict` stops at the first bad line, and keeps what came before", async () => {
    const text = [line({ id: "x:1", title: "One" }), "{", line({ id: "x:2", title: "Two" })].join("\n");
    expect(await importText(text, { strict: true })).toMatchObject({ created: 1, stoppedAt: { line: 2 } });
  });

  test("reports lines that are not UTF-8 or too long", async () => {
    const latin1 = Buffer.from(line({ title: "Étude" }), "latin1");
    const long = line({ abstract: "x".repeat(2_100_000) });
    const { badLines } = await importText(Buffer.concat([latin1, Buffer.from(`\n${long}\n`)]));
    expect(badLines).toEqual([
      { line: 1, reason: "is not UTF-8" },
      { line: 2, reason: "is longer than 2000000 bytes" },
    ]);
  });

  test("treats null and empty fields as missing", async () => {
    const given = { id: "", authors: null, day: null, votes: null, links: { code: null, pdf: "" } };
    expect(await importText(line(given))).toMatchObject({ created: 1, bad: 0 });
  });

  test("maps the fields of a foreign file", async () => {
    const map = parseFieldMap("abstract=summary, votes=upvotes,links.code=githubRepo");
    if ("reason" in map) throw new Error(map.reason);
    const foreign = { title: "T", summary: "An abstract.", upvotes: 4, githubRepo: "https://github.com/a/b", id: null };
    await importText(JSON.stringify(foreign), map);
    const paper = await db().paper.findFirstOrThrow();
    expect(paper).toMatchObject({ abstract: "An abstract.", votes: 4, links: '{"code":"https://github.com/a/b"}' });
  });

  test("reads fourteen spellings of one id as one paper", async () => {
    const ids = [
      "2401.00001",
      "2401.00001v2",
      "arXiv:2401.00001",
      "arXiv: 2401.00001",
      "arXiv:2401.00001 [cs.CL]",
      "arXiv:2401.00001v2 [cs.CL] 29 Jul 2024",
      "https://arxiv.org/abs/2401.00001/",
      "http://export.arxiv.org/abs/2401.00001v1",
      "https://arxiv.org/pdf/2401.00001.pdf",
      "https://huggingface.co/papers/2401.00001",
      "https://www.alphaxiv.org/abs/2401.00001",
      "10.48550/arXiv.2401.00001",
      "https://doi.org/10.48550/ARXIV.2401.00001",
      "oai:arXiv.org:2401.00001",
    ];
    const lines = ids.map((id, index) => line({ id, title: `Title ${index}` }));
    expect(await importText(lines.join("\n"))).toMatchObject({ created: 1, bad: 0 });
    expect(await importText(lines[4] ?? "")).toMatchObject({ created: 0 });
    const link = { title: "By its link", links: { doi: "https://doi.org/10.48550/arXiv.2401.00001" } };
    expect(await importText(line(link))).toMatchObject({ created: 0, updated: 1 });
  });

  test("keeps papers apart that share only their title", async () => {
    const lines = [
      { id: "2603.00011", title: "Preface", abstract: "To the first volume.", authors: ["A"] },
      { title: "Preface", abstract: "To the second volume.", authors: ["B"] },
      { title: "preface.", abstract: "To the third volume.", authors: ["C"] },
    ].map(line);
    expect(await importText(lines.join("\n"))).toMatchObject({ created: 3 });
    expect(await importText(lines.join("\n"))).toMatchObject({ created: 0, updated: 0 });
    const papers = await db().paper.findMany({ orderBy: { id: "asc" } });
    expect(papers.map(({ authors }) => authors)).toEqual(['["A"]', '["B"]', '["C"]']);
  });

  test("that is repeated changes nothing, even if hundreds of papers have one title", async () => {
    const errata = Array.from({ length: 260 }, (_, n) =>
      line({ title: "Erratum", abstract: `No. ${n}`, authors: [`A${n} B${n}`] }),
    );
    expect(await importText(errata.join("\n"))).toMatchObject({ created: 260 });
    expect(await importText(errata.join("\n"))).toMatchObject({ created: 0, updated: 0, unchanged: 260 });
  });

  test("replaces each NUL and each lone surrogate by U+FFFD, in every field", async () => {
    const half = String.fromCharCode(0xd83d);
    await importText(
      line({
        id: "x\0y",
        title: "a\0b",
        abstract: `x ${half} y`,
        authors: [`A${half}`],
        keywords: ["k\0"],
        links: { pdf: "https://a.org/\0" },
      }),
    );
    const paper = await db().paper.findFirstOrThrow();
    expect(paper).toMatchObject({ externalId: "x\ufffdy", title: "a\ufffdb", abstract: "x \ufffd y" });
    expect([paper.authors, paper.keywords]).toEqual(['["A\ufffd"]', '["k\ufffd"]']);
    expect(JSON.stringify(paper)).not.toMatch(/\\u0000|\\ud83d/);
  });

  test("reads days in many formats, and reports an ambiguous one", async () => {
    const days = [
      ...["2024-7-30", "2024/07/30", "20240730", 20240730, "30 Jul 2024", "2024年7月30日", "2024-07-30T09:00:00Z"],
      ...[1722330000, 1722330000000, "3/4/2024"],
    ];
    const { created, badLines } = await importText(
      days.map((day, n) => line({ id: `x:${n}`, title: `${n}`, day })).join("\n"),
    );
    expect({ created, badLines }).toEqual({
      created: 9,
      badLines: [{ line: 10, reason: "day is ambiguous: write the date as 2025-03-12" }],
    });
    expect((await db().listing.findMany()).map(({ day }) => day)).toEqual(Array(9).fill("2024-07-30"));
  });

  test("maps an instant to its day", async () => {
    const map = parseFieldMap("day=added_at,published=added_at");
    if ("reason" in map) throw new Error(map.reason);
    await importText(line({ added_at: "2024-07-30 09:00:00+00:00" }), map);
    const paper = await db().paper.findFirstOrThrow({ include: { listings: true } });
    expect(paper.listings).toMatchObject([{ day: "2024-07-30" }]);
    expect(paper.publishedAt).toEqual(new Date("2024-07-30T09:00:00Z"));
  });

  const two = [line({ id: "x:1", title: "Öne" }), line({ id: "x:2", title: "Two [1], {2}" })];
  const pretty = two.map((each) => JSON.stringify(JSON.parse(each), null, 2));
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  test.each([
    ["JSON Lines with a byte order mark", Buffer.from(`\ufeff${two.join("\r\n")}\r\n`)],
    ["JSON Lines in UTF-16", utf16(two.join("\r\n"))],
    ["JSON Lines in big-endian UTF-16 without a byte order mark", utf16(two.join("\n")).subarray(2).swap16()],
    ["an array on one line", `[${two.join(",")}]`],
    ["an array with one item a line", `[\r\n${two.join(",\r\n")}\r\n]\r\n`],
    ["an array over many lines with a byte order mark", `\ufeff[\n${pretty.join(",\n")}\n]`],
    ["objects over many lines", pretty.join("\n")],
  ])("reads %s", async (_, content) => {
    expect(await importText(content)).toMatchObject({ created: 2, bad: 0 });
    expect((await db().paper.findMany({ orderBy: { id: "asc" } })).map(({ title }) => title)).toEqual([
      "Öne",
      "Two [1], {2}",
    ]);
  });

  test("reports bad items of an array by their line", async () => {
    const { created, badLines } = await importText(`[\n${two[0]},\n5,\n{"title": 1},\n{x}\n]`);
    expect(created).toBe(1);
    expect(badLines).toEqual([
      { line: 3, reason: "is not a JSON object" },
      { line: 4, reason: "title is missing; abstract is missing" },
      { line: 5, reason: "is not JSON" },
    ]);
  });

  test("names the format of a file that is not JSON", async () => {
    const zip = importJsonLines(write("papers.json", "PK\x03\x04 and more"));
    await expect(zip).rejects.toThrow("papers.json cannot be read");
    await expect(zip).rejects.toMatchObject({ cause: { message: "is a ZIP archive: extract it first" } });
  });

  test.each([
    ["summary", "“summary” does not have the form OURS=THEIRS"],
    ["a=b=c", "“a=b=c” does not have the form OURS=THEIRS"],
    ["body=text", /^“body” is not a field; the fields are title, abstract, id/],
  ])("refuses the mapping %s", (text, reason) => {
    expect(parseFieldMap(text)).toEqual({ reason: expect.stringMatching(reason) });
  });

  test("decompresses .gz, and fails on a missing or damaged file", async () => {
    const packed = gzipSync(line({ title: "Packed" }));
    expect(await importJsonLines(write("papers.jsonl.gz", packed))).toMatchObject({ created: 1 });
    await expect(importJsonLines(write("cut.jsonl.gz", packed.subarray(0, -9)))).rejects.toThrow();
    await expect(importJsonLines(path.join(folder, "none.jsonl"))).rejects.toThrow("none.jsonl cannot be read");
  });
});

describe("lines of other sites", () => {
  const hub = {
    id: "2407.20183",
    title: "MindSearch",
    summary: "Of minds.",
    authors: [{ _id: "1", name: "Zehui Chen", hidden: false }, { name: "Not Shown", hidden: true }, { name: "Bo Li" }],
    publishedAt: "2024-07-29T17:12:40.000Z",
    submittedOnDailyAt: "2024-07-30T00:00:00.000Z",
    upvotes: 9,
    githubRepo: "https://github.com/a/b",
    projectPage: "a.github.io",
    githubStars: 7,
    ai_keywords: ["search"],
    discussionId: null,
  };
  const inList = {
    paper: hub,
    publishedAt: "2024-07-30T00:00:00.000Z",
    title: "MindSearch",
    summary: "Of minds.",
    numComments: 2,
    submittedBy: { user: "x", name: "x" },
  };
  const read = () => db().paper.findFirstOrThrow({ include: { listings: true } });

  const { submittedOnDailyAt: _, publishedAt: __, githubRepo, githubStars, discussionId: ___, ...alike } = hub;
  const inPython = {
    ...alike,
    authors: ["Zehui Chen", "Bo Li"],
    published_at: "2024-07-29 17:12:40+00:00",
    submitted_at: "2024-07-30 00:00:00+00:00",
    github_repo: githubRepo,
    github_stars: githubStars,
    comments: 2,
    source: null,
  };

  test.each([
    ["as huggingface_hub writes it", inPython, {}],
    ["alone, detected by its fields", { ...hub, numComments: 2 }, {}],
    ["alone, by the given format", { ...hub, numComments: 2 }, { format: "huggingface" }],
    ["in a list", inList, {}],
    [
      "alone, by the mapping of the README",
      { ...hub, numComments: 2 },
      "abstract=summary,votes=upvotes,links.code=githubRepo",
    ],
    ["in a list, by a mapping", inList, "abstract=paper.summary,votes=paper.upvotes,authors=paper.authors"],
  ] as const)("a Hugging Face paper is read %s", async (_, value, given) => {
    const options: ImportOptions | { reason: string } = typeof given === "string" ? parseFieldMap(given) : given;
    if ("reason" in options) throw new Error(String(options.reason));
    expect(await importText(JSON.stringify(value), options)).toMatchObject({ created: 1, bad: 0, unlisted: 0 });
    const paper = await read();
    expect(paper).toMatchObject({ arxivId: "2407.20183", abstract: "Of minds.", votes: 9, stars: 7, comments: 2 });
    expect(paper.publishedAt).toEqual(new Date(hub.publishedAt));
    expect(paper.listings).toMatchObject([{ day: "2024-07-30" }]);
    expect([paper.authors, paper.keywords, paper.links]).toEqual([
      '["Zehui Chen","Bo Li"]',
      '["search"]',
      '{"code":"https://github.com/a/b"}',
    ]);
  });

  const dumped = {
    id: "0704.0001",
    submitter: "Pavel Nadolsky",
    authors: "C. Bal\\'azs, E. L. Berger, P. M. Nadolsky and C.-P. Yuan",
    title: "Calculation of prompt diphoton production cross\n  sections",
    comments: "37 pages, 15 figures; published version; code at https://github.com/a/b",
    "journal-ref": "Phys.Rev.D76:013009,2007",
    doi: "10.1103/PhysRevD.76.013009",
    "report-no": "ANL-HEP-PR-07-12",
    categories: "hep-ph hep-ex",
    license: null,
    abstract: "  A fully differential calculation.\n",
    versions: [
      { version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" },
      { version: "v2", created: "Tue, 24 Jul 2007 20:10:27 GMT" },
    ],
    update_date: "2008-11-26",
    authors_parsed: [["Balázs", "C.", ""]],
  };

  test.each([
    ["when detected by its fields", {}],
    ["by the given format", { format: "kaggle" }],
  ] as const)("a paper of arXiv's Kaggle dump is read %s", async (_, options) => {
    expect(await importText(JSON.stringify(dumped), options)).toMatchObject({ created: 1, bad: 0, unlisted: 1 });
    const paper = await read();
    expect(paper).toMatchObject({
      arxivId: "0704.0001",
      arxivVersion: 2,
      comments: null,
      doi: "10.1103/physrevd.76.013009",
    });
    expect(paper).toMatchObject({ categories: '["hep-ph","hep-ex"]', journalRef: "Phys.Rev.D76:013009,2007" });
    expect(paper.publishedAt).toEqual(new Date("2007-04-02T19:18:42Z"));
    expect(JSON.parse(paper.authors)).toHaveLength(4);
    expect(JSON.parse(paper.links)).toMatchObject({ code: "https://github.com/a/b" });
  });

  test("a Semantic Scholar paper is read by a mapping", async () => {
    const map = parseFieldMap("id=externalIds.ArXiv,published=publicationDate");
    if ("reason" in map) throw new Error(map.reason);
    const given = { paperId: "x", externalIds: { ArXiv: "2407.20183" }, title: "T", abstract: "A." };
    await importText(
      JSON.stringify({ ...given, authors: [{ authorId: "1", name: "Bo Li" }], publicationDate: "2024-07-29" }),
      map,
    );
    expect(await read()).toMatchObject({ arxivId: "2407.20183", authors: '["Bo Li"]' });
  });

  test("a Semantic Scholar paper has its ids without a mapping", async () => {
    const externalIds = { ArXiv: "2407.20183", DOI: "10.1000/x", CorpusId: 1 };
    await importText(line({ paperId: "x", externalIds }));
    expect(await read()).toMatchObject({ arxivId: "2407.20183", doi: "10.1000/x" });
  });

  test("an id may be a number, and a count may be a text", async () => {
    await importText(JSON.stringify({ ...dumped, id: 704.0002 }));
    expect(await read()).toMatchObject({ arxivId: "0704.0002" });
    const text = '{"title": "T", "abstract": "A.", "id": 2401.00010, "votes": "12", "stars": " 7 "}';
    expect(await importText(text)).toMatchObject({ created: 1, bad: 0 });
    expect(await db().paper.findFirst({ where: { arxivId: "2401.00010" } })).toMatchObject({ votes: 12, stars: 7 });
  });

  test("authors may be objects with the parts of a name", async () => {
    await importText(line({ authors: [{ family: "Roe", given: "Ann" }, { literal: "ABC Team" }] }));
    expect(await read()).toMatchObject({ authors: '["Roe, Ann","ABC Team"]' });
  });

  test("an OpenAlex work is read by a mapping", async () => {
    const map = parseFieldMap("id=doi,abstract=abstract_inverted_index,authors=authorships,published=publication_date");
    if ("reason" in map) throw new Error(map.reason);
    const given = { id: "https://openalex.org/W1", doi: "https://doi.org/10.1/x", title: "T" };
    await importText(
      JSON.stringify({
        ...given,
        doi: "https://doi.org/10.1000/x",
        abstract_inverted_index: { Of: [0], minds: [1, 3], and: [2] },
        authorships: [{ author: { display_name: "Bo Li" } }],
        publication_date: "2024-07-29",
      }),
      map,
    );
    expect(await read()).toMatchObject({ doi: "10.1000/x", abstract: "Of minds and minds", authors: '["Bo Li"]' });
  });

  test("a list may be one text in any line", async () => {
    await importText(line({ authors: "A. One, B. Two and C. Three", categories: "cs.CL cs.LG", keywords: "a b, c" }));
    const { authors, categories, keywords } = await read();
    expect([authors, categories, keywords]).toEqual([
      '["A. One","B. Two","C. Three"]',
      '["cs.CL","cs.LG"]',
      '["a b","c"]',
    ]);
  });

  test("an error in a line is reported with its line and field", async () => {
    const { badLines } = await importText(
      [{ ...hub, authors: [{ name: 5 }] }, { ...hub, summary: "" }, { ...dumped, title: null }, line({ comments: "x" })]
        .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
        .join("\n"),
    );
    expect(badLines).toEqual([
      { line: 1, reason: "authors.0 is not text" },
      { line: 2, reason: "abstract is missing" },
      { line: 3, reason: "title is missing" },
      { line: 4, reason: "comments is not a whole number from 0 to 1000000000" },
    ]);
  });
});

describe("readEntries", () => {
  test("yields the lines of a file, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", ""))),
        async (lines) => {
          fc.pre(!/^\s*(?:\[|\{\s*$)/.test(lines.join("\n").replace(/^\ufeff/, "")));
          const found: string[] = [];
          const file = write("any.txt", lines.join("\n"));
          for await (const { bytes } of readEntries(file, 1e6)) found.push(bytes?.toString("utf8") ?? "");
          // The text after the last line end is a line only if it is not empty.
          expect(found).toEqual(lines.at(-1) === "" ? lines.slice(0, -1) : lines);
        },
      ),
      { numRuns: 50 },
    );
  });
});
