import { LRUCache } from "lru-cache";
import type { Day } from "../calendar/day";
import { stopWords } from "../text/stopWords";
import { tokenize } from "../text/tokenize";
import { execute, rankDraft, type SearchDraft } from "./execute";
import { openIndexReader } from "./index/reader.store";
import { parseQuery } from "./query/parse";
import type { Query } from "./query/query";
import { type Similar, similarPapers } from "./ranking/moreLikeThis";
import { matchSavedSearch } from "./savedSearch";
import type { SearchOutcome, SearchRequest } from "./schema";
import { openSnapshot, type Snapshot } from "./snapshot";
import { type Suggestion, suggest as suggestFor } from "./suggest";
import { quantize } from "./vectors/quantize";

/** In ms. Vectors are computed after their papers are indexed, which the cache does not notice. */
const cacheLifetime = 600_000;

/** In content words. A sentence model learns little from a single word, and running it takes a third of the search. */
const minWords = 2;

export type EngineOptions = {
  embed?: (text: string) => Promise<Float32Array | null>; // Returns the vector of a text, or null without a model
  timeLimit?: number; // in ms, see `execute`
};

export type Engine = ReturnType<typeof openEngine>;

/** Opens the search of a store. All work but computing the query's vector is synchronous. The caller closes it. */
export function openEngine(file: string, { embed, timeLimit = 150 }: EngineOptions = {}) {
  const reader = openIndexReader(file);
  const outcomeCache = new LRUCache<string, SearchOutcome>({ max: 200, ttl: cacheLifetime });
  const suggestionCache = new LRUCache<string, Suggestion[]>({ max: 2000, ttl: cacheLifetime });
  const similarCache = new LRUCache<string, Similar[]>({ max: 2000, ttl: cacheLifetime });
  const vectorCache = new LRUCache<string, Int8Array>({ max: 2000 });
  reader.refresh();
  let snapshot = openSnapshot(reader);

  function refresh(): void {
    if (!reader.refresh()) return;
    for (const cache of [outcomeCache, suggestionCache, similarCache]) cache.clear();
    snapshot = openSnapshot(reader, snapshot);
  }

  async function search(request: SearchRequest): Promise<SearchOutcome> {
    refresh();
    const key = JSON.stringify(request);
    const cached = outcomeCache.get(key);
    if (cached) return cached;
    const query = parseQuery(request.text);
    const current = snapshot; // Another snapshot may be current by the time the vector is ready
    const [vector, drafted] = await Promise.all([
      request.order === "relevance" ? vectorOf(query) : null,
      draft(query, request, current),
    ]);
    const outcome = reader.snapshot(() => rankDraft(drafted, vector, current));
    if (!outcome.partial && snapshot === current) outcomeCache.set(key, outcome);
    return outcome;
  }

  /** Asynchronous only so that an error here does not leave the promise of the vector unhandled. */
  async function draft(query: Query, request: SearchRequest, current: Snapshot): Promise<SearchDraft> {
    return reader.snapshot(() => execute(query, request, current, timeLimit));
  }

  async function vectorOf(query: Query): Promise<Int8Array | null> {
    const text = textOf(query);
    if (!embed || countContentWords(text) < minWords) return null;
    const cached = vectorCache.get(text);
    if (cached) return cached;
    const exact = await embed(text);
    const vector = exact && quantize(exact);
    if (vector) vectorCache.set(text, vector);
    return vector;
  }

  function suggest(text: string): Suggestion[] {
    refresh();
    return memoized(suggestionCache, text, () => reader.snapshot(() => suggestFor(text, snapshot)));
  }

  function similar(paperId: number, count: number): Similar[] {
    refresh();
    return memoized(similarCache, `${paperId} ${count}`, () =>
      reader.snapshot(() => similarPapers(paperId, count, snapshot)),
    );
  }

  /** Returns the matches of several saved searches among the papers of some days, see `matchSavedSearch`. */
  function matches(texts: string[], from: Day, until: Day): number[][] {
    refresh();
    return reader.snapshot(() => texts.map((text) => matchSavedSearch(parseQuery(text), from, until, snapshot)));
  }

  return {
    search,
    suggest,
    similar,
    matches,
    /** So that no search has to wait for the words that spelling correction needs. Returns whether more remain. */
    readAhead: reader.readSpellings,
    close: reader.close,
  };
}

function memoized<V extends object>(cache: LRUCache<string, V>, key: string, find: () => V): V {
  const cached = cache.get(key);
  if (cached) return cached;
  const found = find();
  cache.set(key, found);
  return found;
}

function textOf({ terms }: Query): string {
  return terms
    .filter(({ need }) => need !== "excluded")
    .flatMap(({ alternatives }) => alternatives.map(({ text }) => text))
    .join(" ");
}

function countContentWords(text: string): number {
  return tokenize(text).filter(({ word }) => !stopWords.has(word)).length;
}
