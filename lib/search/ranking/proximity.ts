import { firstWord, type TermSequence } from "../index/termSequence";
import type { Plan, QueryPhrase } from "../plan/plan";
import { saturate, titleWeight } from "./bm25";
import { meetsName } from "./meetsName";
import { TermSlots } from "./termSlots";

const window = 2; // In words. Neighbours of the query count if at most one word stands between them.
/** In words. In names nothing may stand between them, and a name that matches as a whole weighs more. */
const nameWindow = 1;
const nameWeight = 4;
/** The weight of a pair of neighbours relative to its two words, measured by tests/bench/search. */
const pairWeight = 0.6;

const rowWeight = 0.6; // The weight of a row relative to its words, measured by tests/bench/search

/** `slots` leads from a word to its terms in `lists`; `pairsOf` has for each term the pairs that it ends. */
export type WordPlaces = { slots: TermSlots; lists: number[][]; pairsOf: number[][] };

const slots = new TermSlots();

/** Maps the words of a plan. The result is valid until the next call. */
export function wordPlaces({ terms, pairs }: Plan): WordPlaces {
  const places = new Map<number, number[]>();
  for (const [index, { variants: forms, need }] of terms.entries()) {
    if (need === "excluded") continue;
    for (const { word } of forms) places.set(word, [...(places.get(word) ?? []), index]);
  }
  slots.fill([...places.keys()].map((word, slot) => [word, slot] as const));
  const pairsOf = terms.map((_, place) => pairs.flatMap(({ second }, index) => (second === place ? index : [])));
  return { slots, lists: [...places.values()], pairsOf };
}

/** By pair of the plan, and where each term occurred last. Shared: searches are synchronous. */
let counts = new Float64Array(64);
let lastSeen = new Int32Array(64);

/** Like BM25 of co-occurrences: the sequential dependence model of Metzler and Croft 2005, simplest form. */
export function pairScore({ pairs, terms }: Plan, places: WordPlaces, sequence: TermSequence, norm: number): number {
  if (pairs.length === 0) return 0;
  if (counts.length < pairs.length) counts = new Float64Array(pairs.length);
  if (lastSeen.length < terms.length) lastSeen = new Int32Array(terms.length);
  counts.fill(0, 0, pairs.length);
  const title = sequence[0] as number;
  const abstract = sequence[1] as number;
  const authors = sequence[2] as number;
  countPairs(pairs, places, sequence, firstWord, title, titleWeight, window);
  countPairs(pairs, places, sequence, title, abstract, 1, window);
  countPairs(pairs, places, sequence, abstract, authors, nameWeight, nameWindow);
  let score = 0;
  for (let index = 0; index < pairs.length; index++) {
    const count = counts[index] as number;
    if (count > 0) score += pairWeight * (pairs[index]?.idf ?? 0) * saturate(count, norm);
  }
  return score;
}

function countPairs(
  pairs: Plan["pairs"],
  { slots, lists, pairsOf }: WordPlaces,
  words: Uint32Array,
  start: number,
  end: number,
  weight: number,
  maxDistance: number,
): void {
  lastSeen.fill(-window - 1);
  for (let at = start; at < end; at++) {
    const slot = slots.get(words[at] as number);
    if (slot < 0) continue;
    const found = lists[slot] as number[];
    for (const second of found) {
      for (const index of pairsOf[second] as number[]) {
        const distance = at - (lastSeen[pairs[index]?.first ?? 0] as number);
        if (distance > 0 && distance <= maxDistance) counts[index] = (counts[index] as number) + weight / distance;
      }
    }
    for (const place of found) lastSeen[place] = at;
  }
}

export function rowScore({ rows }: Plan, sequence: TermSequence, norm: number): number {
  let score = 0;
  for (const { places, idf } of rows) {
    const [title = firstWord, abstract = title] = sequence;
    const count =
      titleWeight * countIn(places, sequence, firstWord, title) + countIn(places, sequence, title, abstract);
    if (count > 0) score += rowWeight * idf * saturate(count, norm);
  }
  return score;
}

export function meetsPhrases({ phrases }: Plan, sequence: TermSequence): boolean {
  return phrases.every(
    ({ need, alternatives }) => alternatives.some((phrase) => hasPhrase(phrase, sequence)) === (need === "required"),
  );
}

function hasPhrase({ places, field, name }: QueryPhrase, sequence: TermSequence): boolean {
  const [title = firstWord, abstract = title, authors = abstract] = sequence;
  const isAny = field === "any";
  return (
    ((isAny || field === "title") && standsIn(places, sequence, firstWord, title)) ||
    ((isAny || field === "abstract") && standsIn(places, sequence, title, abstract)) ||
    ((isAny || field === "author") && !name?.isOfSyllables && standsIn(places, sequence, abstract, authors)) ||
    (name !== undefined && meetsName(name, sequence, abstract, authors))
  );
}

function standsIn(places: number[][], sequence: TermSequence, start: number, end: number): boolean {
  return countIn(places, sequence, start, end, 1) > 0;
}

/** Plain loops: a phrase of common words is checked in a thousand papers. Stops at `limit`. */
function countIn(places: number[][], sequence: TermSequence, start: number, end: number, limit = end): number {
  const size = places.length;
  const [first] = places;
  if (!first) return 0;
  let count = 0;
  for (let at = start; at + size <= end; at++) {
    if (!first.includes(sequence[at] as number)) continue;
    let next = 1;
    while (next < size && places[next]?.includes(sequence[at + next] as number)) next++;
    if (next === size && ++count === limit) break;
  }
  return count;
}
