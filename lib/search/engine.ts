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
const vectorDelay = 600_000;

/** In content words. A sentence model learns little from a single word, and running it takes a third of the search. */
const fewestWords = 2;

export type EngineOptions = {
  /** Returns the vector of a text, or null without a model. */
  embed?: (text: string) => Promise<Float32Array | null>;
  /** In ms, see `execute`. */
  timeLimit?: number;
};

export type Engine = ReturnType<typeof openEngine>;

/** Opens the search of a store. All work but computing the query's vector is synchronous. The caller closes it. */
export function openEngine(file: string, { embed, timeLimit = 150 }: EngineOptions = {}) {
  const reader = openIndexReader(file);
  const outcomes = new LRUCache<string, SearchOutcome>({ max: 200, ttl: vectorDelay });
  const suggestions = new LRUCache<string, Suggestion[]>({ max: 2000, ttl: vectorDelay });
  const likes = new LRUCache<string, Similar[]>({ max: 2000, ttl: vectorDelay });
  const vectors = new LRUCache<string, Int8Array>({ max: 2000 });
  reader.refresh();
  let state = openSnapshot(reader);

  function refresh(): void {
    if (!reader.refresh()) return;
    for (const cache of [outcomes, suggestions, likes]) cache.clear();
    state = openSnapshot(reader, state);
  }

  /** Returns the papers that a query finds, the best first, and their facets. */
  async function search(request: SearchRequest): Promise<SearchOutcome> {
    refresh();
    const key = JSON.stringify(request);
    const known = outcomes.get(key);
    if (known) return known;
    const query = parseQuery(request.text);
    // Another snapshot may be current by the time the vector is ready.
    const current = state;
    const [vector, drafted] = await Promise.all([
      request.order === "relevance" ? vectorOf(query) : null,
      draft(query, request, current),
    ]);
    const outcome = reader.snapshot(() => rankDraft(drafted, vector, current));
    if (!outcome.partial && state === current) outcomes.set(key, outcome);
    return outcome;
  }

  /** Asynchronous only so that an error here does not leave the promise of the vector unhandled. */
  async function draft(query: Query, request: SearchRequest, current: Snapshot): Promise<SearchDraft> {
    return reader.snapshot(() => execute(query, request, current, timeLimit));
  }

  async function vectorOf(query: Query): Promise<Int8Array | null> {
    const text = textOf(query);
    if (!embed || countTelling(text) < fewestWords) return null;
    const known = vectors.get(text);
    if (known) return known;
    const exact = await embed(text);
    const vector = exact && quantize(exact);
    if (vector) vectors.set(text, vector);
    return vector;
  }

  /** Returns suggestions for a text that someone is typing. */
  function suggest(text: string): Suggestion[] {
    refresh();
    return remember(suggestions, text.toLowerCase(), () => reader.snapshot(() => suggestFor(text, state)));
  }

  /** Returns the papers most similar to the paper with this key. */
  function similar(paperId: number, count: number): Similar[] {
    refresh();
    return remember(likes, `${paperId} ${count}`, () => reader.snapshot(() => similarPapers(paperId, count, state)));
  }

  /** Returns the matches of several saved searches among the papers of some days, see `matchSavedSearch`. */
  function matches(texts: string[], from: Day, until: Day): number[][] {
    refresh();
    return reader.snapshot(() => texts.map((text) => matchSavedSearch(parseQuery(text), from, until, state)));
  }

  return {
    search,
    suggest,
    similar,
    matches,
    /**
     * Loads some of the words that spelling correction compares with, so that no search has to wait for them.
     * @returns whether more remain
     */
    readAhead: reader.readSpellings,
    close: reader.close,
  };
}

function remember<V extends object>(cache: LRUCache<string, V>, key: string, find: () => V): V {
  const known = cache.get(key);
  if (known) return known;
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

function countTelling(text: string): number {
  return tokenize(text).filter(({ word }) => !stopWords.has(word)).length;
}
