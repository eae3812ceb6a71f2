import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withDatabase } from "@/tests/setup/database";
import { line, withJsonLinesFiles } from "@/tests/setup/jsonLinesFiles";
import { readEntries } from "./jsonEntries";
import { parseFieldMap } from "./jsonLine";
import { importJsonLines } from "./jsonLines";

withDatabase();
const { folder, write, importText } = withJsonLinesFiles();

describe("a file", () => {
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
