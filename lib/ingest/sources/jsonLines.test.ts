import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withDatabase } from "@/tests/setup/database";
import { line, withJsonLinesFiles } from "@/tests/setup/jsonLinesFiles";
import { parseFieldMap } from "./jsonLine";

withDatabase();
const { importText, write } = withJsonLinesFiles();

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

  test("takes the address of an image, also from another field, and drops what is none", async () => {
    const map = parseFieldMap("image=thumbnail");
    if ("reason" in map) throw new Error(map.reason);
    const url = "https://a.org/x.png";
    const lines = [
      { image: url },
      { thumbnail: url },
      { image: "file:///etc/passwd" },
      { image: 7 },
      { image: "x.png" },
    ];
    await importText(lines.map((each, n) => line({ id: `x:${n}`, title: `${n}`, ...each })).join("\n"), map);
    const papers = await db().paper.findMany({ orderBy: { externalId: "asc" } });
    expect(papers.map(({ image }) => image)).toEqual([url, url, null, null, null]);
  });

  test("takes a file in its folder as an image, if the operator imports it", async () => {
    const image = write("figure.png", "x");
    const lines = [{ image: "figure.png" }, { image: "../figure.png" }, { image: "file:///etc/passwd" }];
    const text = lines.map((each, n) => line({ id: `x:${n}`, title: `${n}`, ...each })).join("\n");
    const { created, badLines } = await importText(text, { imageFiles: true });
    expect({ created, badLines }).toEqual({
      created: 2,
      badLines: [{ line: 2, reason: "image “../figure.png” is no file in the folder of this one" }],
    });
    const papers = await db().paper.findMany({ orderBy: { externalId: "asc" } });
    expect(papers.map((paper) => paper.image)).toEqual([pathToFileURL(realpathSync(image)).href, null]);
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
});
