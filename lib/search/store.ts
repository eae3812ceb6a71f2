import { closest } from "fastest-levenshtein";
import { db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { parseArxivId, parseDoi } from "../papers/identity";
import { readPaper } from "../papers/row";
import type { Paper } from "../papers/schema";
import { findPaper } from "../papers/store";
import { matchAll, matchAny, parseQuery, type Query, stemOf } from "./query";
import { nearestStem } from "./spelling";

export type SearchResult = {
  papers: Paper[];
  /** How many papers were found, and how many of them can be paged to. */
  total: number;
  pageable: number;
  /** How many of them have all words of the query. */
  withAll: number;
  /**
   * Whether they have all words of the query, some of them, or words that are close to them; or whether the query was
   * an arXiv id or a DOI, and this the paper that it names.
   */
  mode: "all" | "some" | "close" | "id";
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
  const id = text.slice(0, 500);
  if (parseArxivId(id) ?? parseDoi(id)) return resultOf("id", await findPaper(id));
  const query = parseQuery(text);
  if (query.terms.length === 0) return resultOf("all", null);
  const range = { skip: (page - 1) * pageSize, take: pageSize };

  const all = await match(matchAll(query));
  if (all.total >= enough) return answer(query, "all", all, all.total, range);
  const close = all.total === 0 ? await correct(query) : null;
  const closeAll = close && (await match(matchAll(close)));
  if (close && closeAll && closeAll.total > 0) {
    const found = closeAll.total >= enough ? closeAll : await match(matchAny(close));
    return answer(close, "close", found, 0, range);
  }
  const some = await match(matchAny(query));
  if (some.total === 0 && close) return answer(close, "close", await match(matchAny(close)), 0, range);
  return answer(query, some.total === all.total ? "all" : "some", some, all.total, range);
}

/** The paper that an id names, or nothing. */
function resultOf(mode: SearchResult["mode"], paper: Paper | null): SearchResult {
  const total = paper ? 1 : 0;
  return { papers: paper ? [paper] : [], total, withAll: total, pageable: total, mode, words: [] };
}

type Range = { skip: number; take: number };

/** An FTS5 expression and how many papers it matches. */
type Match = { expression: string; total: number };

async function answer(
  { words }: Query,
  mode: SearchResult["mode"],
  { expression, total }: Match,
  withAll: number,
  range: Range,
): Promise<SearchResult> {
  const papers = await find(expression, range);
  return { papers, total, withAll, pageable: Math.min(total, deepest), mode, words };
}

/** The papers that an expression matches, the best first. */
async function find(expression: string, { skip, take }: Range): Promise<Paper[]> {
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

async function match(expression: string): Promise<Match> {
  const [row] = await db().$queryRaw<{ total: bigint }[]>(
    Prisma.sql`SELECT COUNT(*) AS "total" FROM "PaperText" WHERE "PaperText" MATCH ${expression}`,
  );
  return { expression, total: Number(row?.total ?? 0) };
}

/** In a longer query one word more or less changes little, and each costs a look at the vocabulary. */
const mostCorrected = 8;

/**
 * The query with each word that the corpus lacks replaced by the likeliest one that it has, or left out.
 * @returns null where the corpus has all of them, lacks all neighbours, or the query quotes and so means what it says
 */
async function correct({ terms, quoted }: Query): Promise<Query | null> {
  if (quoted.length > 0 || terms.length > mostCorrected) return null;
  const corrected: string[][] = [];
  let changed = false;
  for (const term of terms) {
    const words = await Promise.all(term.map(correctWord));
    changed ||= words.some((word, index) => word !== null && word !== term[index]);
    const kept = words.filter((word) => word !== null);
    if (kept.length > 0) corrected.push(kept);
  }
  return changed ? { terms: corrected, quoted: [], phrase: [], words: [...new Set(corrected.flat())] } : null;
}

/** @returns the word itself where the corpus has it, one close to it, or null */
async function correctWord(word: string): Promise<string | null> {
  const stem = stemOf(word);
  const known = await db().$queryRaw<{ term: string; doc: bigint }[]>(Prisma.sql`
    SELECT "term", "doc" FROM "PaperStem"
    WHERE "term" >= ${stem.slice(0, 1)} AND "term" < ${`${stem.slice(0, 1)}\u{10ffff}`}`);
  if (known.some(({ term }) => term === stem)) return word;
  const nearest = nearestStem(
    word.toLowerCase(),
    stem,
    known.map(({ term, doc }) => ({ stem: term, papers: Number(doc) })),
  );
  return nearest && wordOf(nearest, word.toLowerCase());
}

/** A stem as people write it: of the words that a few of its papers have, the one most like what was typed. */
async function wordOf(stem: string, typed: string): Promise<string | null> {
  const rows = await db().$queryRaw<{ title: string; abstract: string; authors: string }[]>(Prisma.sql`
    SELECT p."title", p."abstract", p."authors"
    FROM "PaperText" JOIN "Paper" p ON p."id" = "PaperText".rowid
    WHERE "PaperText" MATCH ${`"${stem}"`} LIMIT 20`);
  const text = rows.map(({ title, abstract, authors }) => `${title} ${abstract} ${authors}`).join(" ");
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const forms = [...words].filter((word) => stemOf(word) === stem);
  return forms.length > 0 ? closest(typed, forms) : null;
}
