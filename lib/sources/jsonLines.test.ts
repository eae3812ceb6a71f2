import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { withDatabase } from "@/tests/setup/database";
import { parseFieldMap } from "./jsonLine";
import { type BadLine, type ImportOptions, importJsonLines } from "./jsonLines";
import { readLines } from "./lines";

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
  test("brings a paper a line, with all that a line can say", async () => {
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

  test("again changes nothing, and updates what is new", async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => line({ id: `x:${i}`, title: `Paper ${i}` })).join("\n");
    expect(await importText(lines)).toMatchObject({ created: 1200, updated: 0, unchanged: 0 });
    expect(await importText(lines)).toMatchObject({ created: 0, updated: 0, unchanged: 1200 });
    expect(await importText(line({ id: "x:7", title: "Paper 7", votes: 1 }))).toMatchObject({ updated: 1 });
  });

  test("goes on after bad lines, and tells which they are and why", async () => {
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

  test("refuses a day that has yet to come, wherever the source is", async () => {
    const now = new Date("2025-03-12T12:00:00Z");
    const text = ["2025-03-13", "2025-03-14"].map((day) => line({ id: day, title: day, day })).join("\n");
    const { created, badLines } = await importText(text, { now });
    expect({ created, badLines }).toEqual({ created: 1, badLines: [{ line: 2, reason: "day has yet to come" }] });
  });

  test("stops at the first bad line when it is told to, and keeps what came before", async () => {
    const text = [line({ id: "x:1", title: "One" }), "{", line({ id: "x:2", title: "Two" })].join("\n");
    expect(await importText(text, { strict: true })).toMatchObject({ created: 1, stoppedAt: { line: 2 } });
  });

  test("tells lines that are not UTF-8 or far too long", async () => {
    const latin1 = Buffer.from(line({ title: "Étude" }), "latin1");
    const long = line({ abstract: "x".repeat(2_100_000) });
    const { badLines } = await importText(Buffer.concat([latin1, Buffer.from(`\n${long}\n`)]));
    expect(badLines).toEqual([
      { line: 1, reason: "is not UTF-8" },
      { line: 2, reason: "is longer than 2000000 bytes" },
    ]);
  });

  test("takes what is null or empty for not given", async () => {
    const given = { id: "", authors: null, day: null, votes: null, links: { code: null, pdf: "" } };
    expect(await importText(line(given))).toMatchObject({ created: 1, bad: 0 });
  });

  test("takes fields from where a foreign file has them", async () => {
    const map = parseFieldMap("abstract=summary, votes=upvotes,links.code=githubRepo");
    if ("reason" in map) throw new Error(map.reason);
    const foreign = { title: "T", summary: "An abstract.", upvotes: 4, githubRepo: "https://github.com/a/b", id: null };
    await importText(JSON.stringify(foreign), map);
    const paper = await db().paper.findFirstOrThrow();
    expect(paper).toMatchObject({ abstract: "An abstract.", votes: 4, links: '{"code":"https://github.com/a/b"}' });
  });

  test.each([
    ["summary", "“summary” is not of the form OURS=THEIRS"],
    ["a=b=c", "“a=b=c” is not of the form OURS=THEIRS"],
    ["body=text", /^“body” is not a field; there are title, abstract, id/],
  ])("refuses the mapping %s", (text, reason) => {
    expect(parseFieldMap(text)).toEqual({ reason: expect.stringMatching(reason) });
  });

  test("unpacks .gz, and fails on a file that is missing or damaged", async () => {
    const packed = gzipSync(line({ title: "Packed" }));
    expect(await importJsonLines(write("papers.jsonl.gz", packed))).toMatchObject({ created: 1 });
    await expect(importJsonLines(write("cut.jsonl.gz", packed.subarray(0, -9)))).rejects.toThrow();
    await expect(importJsonLines(path.join(folder, "none.jsonl"))).rejects.toThrow("none.jsonl cannot be read");
  });
});

describe("reading lines", () => {
  test("gives those of the file, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", ""))),
        async (lines) => {
          const found: string[] = [];
          const file = write("any.txt", lines.join("\n"));
          for await (const { bytes } of readLines(file, 1e6)) found.push(bytes?.toString("utf8") ?? "");
          // What stands after the last line end is a line only if there is anything.
          expect(found).toEqual(lines.at(-1) === "" ? lines.slice(0, -1) : lines);
        },
      ),
      { numRuns: 50 },
    );
  });
});
