import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** A text in a collection; `published` (YYYY-MM-DD) where it is known. */
export type Doc = { id: string; title: string; text: string; published?: string };

/** Texts, queries, and how well each text answers a query: grades from 1 up; unlisted texts have grade 0. */
export type Collection = { name: string; docs: Doc[]; queries: { text: string; grades: Map<string, number> }[] };

/**
 * Reads a folder with corpus.jsonl.gz of {id, title, text}, queries.jsonl of {id, text} and qrels.tsv of query, text
 * and grade. Queries without a judged text are left out.
 */
export function readCollection(folder: string): Collection {
  const docs = readLines<Doc>(path.join(folder, "corpus.jsonl.gz"));
  const judged = new Map<string, Map<string, number>>();
  for (const line of textOf(path.join(folder, "qrels.tsv")).split("\n").filter(Boolean)) {
    const [query = "", doc = "", grade = "0"] = line.split("\t");
    judged.set(query, (judged.get(query) ?? new Map()).set(doc, Number(grade)));
  }
  const queries = readLines<{ id: string; text: string }>(path.join(folder, "queries.jsonl")).flatMap(
    ({ id, text }) => {
      const grades = judged.get(id);
      return grades ? [{ text, grades }] : [];
    },
  );
  return { name: path.basename(folder), docs, queries };
}

function readLines<T>(file: string): T[] {
  return textOf(file)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
