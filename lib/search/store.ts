import type { Day } from "../calendar/day";
import { type Identifier, readIdentifier } from "../papers/identity/identifier";
import { readPaperAddress } from "../papers/paths";
import type { Paper } from "../papers/schema";
import { findPaper, findPapers } from "../papers/store";
import { env } from "../platform/env";
import { askSearch } from "./client";
import { cursorAfter, offsetOfCursor } from "./cursor";
import { parseQuery } from "./query/parse";
import type { Filter, Part, Query } from "./query/query";
import { type Explanation, explanationAt } from "./ranking/explanation";
import type { SearchOutcome, SortOrder } from "./schema";

export type SearchOptions = {
  order?: SortOrder; // Relevance by default
  weaker?: boolean; // Whether to list matches, too, that are not relevant
  cursor?: string | null; // The page to show: `previous` or `next` of another page
  pageSize: number;
  facets?: boolean; // Whether to count facets: months, topics and code
};

export type SearchResult = Pick<
  SearchOutcome,
  "mode" | "corrected" | "total" | "weaker" | "showsWeaker" | "estimated" | "withAll" | "partial" | "marks" | "facets"
> & {
  papers: (Paper & { why: Explanation | null })[];
  parts: Part[]; // The operators, fields and filters of the query, as they were understood
  misread: string[]; // What looks like a filter but is none, see Query
  filters: Filter[];
  id: Identifier | null; // Set if the query is the id of a paper
  skipped: number; // How many papers precede these
  previous: string | null; // Cursors; null if there is no such page, "" for the first one
  next: string | null;
};

export async function searchPapers(
  text: string,
  { order = "relevance", weaker = false, cursor = null, pageSize, facets = false }: SearchOptions,
): Promise<SearchResult> {
  const query = parseQuery(text);
  const publicId = readPaperAddress(text, env().publicUrl);
  const id = query.id ?? (publicId === null ? null : readIdentifier(publicId));
  const name = publicId ?? (id && ("arxivId" in id ? id.arxivId : id.doi));
  const named = name === null ? null : await findPaper(name);
  if (named || id) return resultOf(named, id);
  const outcome = await askSearch("search", { text, order, weaker, facets });
  const { ids, explanations, ...rest } = outcome;
  const skipped = Math.min(offsetOfCursor(ids, cursor), Math.max(0, ids.length - 1));
  const end = Math.min(skipped + pageSize, ids.length);
  const before = skipped - pageSize;
  return {
    ...rest,
    id: null,
    marks: [...rest.marks, ...beginningsOf(query)],
    papers: await readPapers([...ids.subarray(skipped, end)], (place) => explanationAt(explanations, skipped + place)),
    parts: query.parts,
    misread: query.misread,
    filters: query.filters,
    skipped,
    previous: skipped === 0 ? null : (before > 0 && cursorAfter(ids, before)) || "",
    next: end < ids.length ? cursorAfter(ids, end) : null,
  };
}

function beginningsOf({ terms }: Query): string[] {
  return terms
    .flatMap(({ need, alternatives }) => (need === "excluded" ? [] : alternatives))
    .flatMap((phrase) => (phrase.prefix ? `${phrase.text}*` : []));
}

function resultOf(paper: Paper | null, id: Identifier | null): SearchResult {
  const papers = paper ? [{ ...paper, why: null }] : [];
  const total = papers.length;
  const empty = {
    weaker: 0,
    showsWeaker: false,
    corrected: [],
    marks: [],
    parts: [],
    misread: [],
    filters: [],
    facets: null,
    previous: null,
    next: null,
  };
  return { ...empty, id, mode: "id", papers, total, withAll: total, estimated: false, partial: false, skipped: 0 };
}

async function readPapers(
  ids: number[],
  explain: (place: number) => Explanation | null,
): Promise<SearchResult["papers"]> {
  const papers = await papersByKey(ids);
  return ids.flatMap((id, place) => {
    const paper = papers.get(id);
    return paper ? [{ ...paper, why: explain(place) }] : [];
  });
}

async function papersByKey(ids: number[]): Promise<Map<number, Paper>> {
  return new Map((await findPapers(ids)).map((paper) => [paper.key, paper]));
}

/** Returns the papers most similar to one, the nearest first; `isNear` if the abstracts are nearly the same text. */
export async function findSimilar(paper: Paper, count: number): Promise<(Paper & { isNear: boolean })[]> {
  const similar = await askSearch("similar", paper.key, count);
  const papers = await papersByKey(similar.map(({ id }) => id));
  return similar.flatMap(({ id, isNear }) => {
    const paper = papers.get(id);
    return paper ? [{ ...paper, isNear }] : [];
  });
}

/** Keys of papers first listed on these days with everything asked for, best first; a list per query. */
export async function findNewMatches(texts: string[], { from, to }: { from: Day; to: Day }): Promise<number[][]> {
  return askSearch("matches", texts, from, to);
}
