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

/** In ms: vectors come in later than the papers they are of. */
const vectorDelay = 600_000;

/** In telling words: to a model of sentences one says next to nothing, and asking it takes a third of the search. */
const fewestWords = 2;

export type EngineOptions = {
  /** The vector of a text, or null where there is no model. */
  embed?: (text: string) => Promise<Float32Array | null>;
  /** In ms, see answer. */
  timeLimit?: number;
};

export type Engine = ReturnType<typeof openEngine>;

/** Opens the search of a store. Its work is synchronous but for the query's vector; the caller closes it. */
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

  /** The papers that a query finds, the best first, and how they are spread. */
  async function search(request: SearchRequest): Promise<SearchOutcome> {
    refresh();
    const key = JSON.stringify(request);
    const known = outcomes.get(key);
    if (known) return known;
    const query = parseQuery(request.text);
    // Another one may have begun when the vector is there.
    const current = state;
    const [vector, drafted] = await Promise.all([
      request.order === "relevance" ? vectorOf(query) : null,
      draft(query, request, current),
    ]);
    const outcome = reader.snapshot(() => rankDraft(drafted, vector, current));
    if (!outcome.partial && state === current) outcomes.set(key, outcome);
    return outcome;
  }

  /** Asynchronous only so that a fault here does not orphan the vector that is on its way. */
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

  /** What someone who has typed so much may be about to type. */
  function suggest(text: string): Suggestion[] {
    refresh();
    return remember(suggestions, text.toLowerCase(), () => reader.snapshot(() => suggestFor(text, state)));
  }

  /** The papers most like one, by its key. */
  function similar(paperId: number, count: number): Similar[] {
    refresh();
    return remember(likes, `${paperId} ${count}`, () => reader.snapshot(() => similarPapers(paperId, count, state)));
  }

  /** The papers of some days that have all that each of some queries asks for, see matchSavedSearch. */
  function matches(texts: string[], from: Day, until: Day): number[][] {
    refresh();
    return reader.snapshot(() => texts.map((text) => matchSavedSearch(parseQuery(text), from, until, state)));
  }

  return {
    search,
    suggest,
    similar,
    matches,
    /** Reads some of the words that misspelt ones are corrected by, before one has to wait for it. @returns whether there are more */
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
