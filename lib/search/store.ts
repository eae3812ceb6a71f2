import { distance } from "fastest-levenshtein";
import { db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { parseArxivId } from "../papers/identity";
import { readPaper } from "../papers/row";
import type { Paper } from "../papers/schema";
import { matchAll, matchAny, parseQuery, type Query, stemOf } from "./query";

export type SearchResult = {
  papers: Paper[];
  /** How many papers were found, and how many of them can be paged to. */
  total: number;
  pageable: number;
  /** How many of them have all words of the query. */
  withAll: number;
  /** Whether they have all words of the query, some of them, or only words that are close to them. */
  mode: "all" | "some" | "close";
  /** The words to mark. */
  words: string[];
};

/** Where fewer papers than these have all words, those with some of them follow. */
const enough = 10;

/** Nobody reads on after a thousand results, and each page of them would cost as much as the first. */
const deepest = 1000;

/**
 * How much a match in the title, the abstract and the authors counts. The title twice, as tests/bench/search.ts has
 * found over its collections; authors once, so that a name finds its papers and does not outrank a topic.
 */
const weights = Prisma.raw("2.0, 1.0, 1.0");

/** Searches titles, abstracts and authors. Any text is a query. `page` counts from 1. */
export async function searchPapers(
  text: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<SearchResult> {
  const arxivId = parseArxivId(text.slice(0, 500))?.id;
  if (arxivId) {
    const row = await db().paper.findUnique({ where: { arxivId } });
    if (row) return { papers: [readPaper(row)], total: 1, withAll: 1, pageable: 1, mode: "all", words: [] };
  }
  const query = parseQuery(text);
  const { words } = query;
  const nothing: SearchResult = { papers: [], total: 0, withAll: 0, pageable: 0, mode: "all", words };
  if (query.terms.length === 0) return nothing;
  const range = { skip: (page - 1) * pageSize, take: pageSize };

  const withAll = await count(matchAll(query));
  if (withAll >= enough || (withAll > 0 && query.terms.length === 1)) {
    const papers = await find(matchAll(query), range);
    return { papers, ...totals(withAll), withAll, mode: "all", words };
  }
  const withSome = query.terms.length > 1 ? await count(matchAny(query)) : 0;
  if (withSome > 0) {
    const papers = await find(matchAny(query), range);
    const mode = withSome === withAll ? "all" : "some";
    return { papers, ...totals(withSome), withAll, mode, words };
  }
  const close = await closeQuery(query);
  if (close.terms.length === 0) return nothing;
  const papers = await find(matchAny(close), range);
  return { papers, ...totals(await count(matchAny(close))), withAll: 0, mode: "close", words: close.words };
}

/** The papers that an expression matches, the best first. */
async function find(expression: string, { skip, take }: { skip: number; take: number }): Promise<Paper[]> {
  if (skip >= deepest) return [];
  const found = await db().$queryRaw<{ id: bigint }[]>(Prisma.sql`
    SELECT p."id"
    FROM "PaperText" JOIN "Paper" p ON p."id" = "PaperText".rowid
    WHERE "PaperText" MATCH ${expression}
    ORDER BY bm25("PaperText", ${weights}), p."votes" DESC, p."id" DESC
    LIMIT ${take} OFFSET ${skip}`);
  const keys = found.map(({ id }) => Number(id));
  const rows = await db().paper.findMany({ where: { id: { in: keys } } });
  const byKey = new Map(rows.map((row) => [row.id, readPaper(row)]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function totals(total: number) {
  return { total, pageable: Math.min(total, deepest) };
}

async function count(expression: string): Promise<number> {
  const [row] = await db().$queryRaw<{ total: bigint }[]>(
    Prisma.sql`SELECT COUNT(*) AS "total" FROM "PaperText" WHERE "PaperText" MATCH ${expression}`,
  );
  return Number(row?.total ?? 0);
}

/** How many words of the corpus are compared with one that was not found. */
const candidates = 20_000;

/**
 * The query with each word that the corpus lacks replaced by the likeliest one that it has: at most two letters off,
 * the nearest first and the more frequent of two as near. Words that have no neighbour are left out.
 */
async function closeQuery({ words }: Query): Promise<Query> {
  const terms: string[][] = [];
  for (const word of words.slice(0, 8)) {
    const stem = await nearestStem(stemOf(word));
    const found = stem && (await wordOf(stem));
    if (found) terms.push([found]);
  }
  return { terms, quoted: [], phrase: [], words: [...new Set(terms.flat())] };
}

async function nearestStem(stem: string): Promise<string | null> {
  if (stem.length < 3) return null;
  const rows = await db().$queryRaw<{ term: string; doc: bigint }[]>(Prisma.sql`
    SELECT "term", "doc" FROM "PaperStem"
    WHERE length("term") BETWEEN ${stem.length - 2} AND ${stem.length + 2}
    LIMIT ${candidates}`);
  const farthest = stem.length < 6 ? 1 : 2;
  const near = rows
    .map(({ term, doc }) => ({ term, doc: Number(doc), off: distance(term, stem) }))
    .filter(({ off }) => off <= farthest)
    .sort((a, b) => a.off - b.off || b.doc - a.doc);
  return near[0]?.term ?? null;
}

/** A word as people write it, in place of its stem: from the title or abstract of a paper that has it. */
async function wordOf(stem: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ title: string; abstract: string; authors: string }[]>(Prisma.sql`
    SELECT p."title", p."abstract", p."authors"
    FROM "PaperText" JOIN "Paper" p ON p."id" = "PaperText".rowid
    WHERE "PaperText" MATCH ${`"${stem}"`} LIMIT 1`);
  const text = row ? `${row.title} ${row.abstract} ${row.authors}` : "";
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.find((word) => stemOf(word) === stem)?.toLowerCase() ?? null;
}
