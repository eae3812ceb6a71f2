import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { type BadLine, type ImportOptions, importJsonLines } from "@/lib/ingest/sources/jsonLines";

/** Files of JSON Lines in a folder of the test file's own. */
export function withJsonLinesFiles() {
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

  return { folder, write, importText };
}

export const line = (value: object) => JSON.stringify({ title: "Mind search", abstract: "Of minds.", ...value });
