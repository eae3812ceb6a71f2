import { blockSize, decodeBuffer, decodeInto, unpackCounts } from "../index/postings";
import type { Field } from "../query/query";
import type { Block } from "./block";
import { lengthNorms, saturation, titleWeight } from "./bm25";
import type { LookUp } from "./budget";
import type { Sought } from "./compile";

/** What is searched: blocks of papers, and the posting lists of words in them. */
export type Corpus = {
  blocks: Block[];
  averageLength: number;
  listOf: (word: number, block: number) => Uint8Array | null;
};

/** How much a word counts in just the form in which it was typed, beside its stem. See tests/bench/search. */
const exactWeight = 0.25;

/** By packed counts: how often a word stands in a field, the title twice. */
const frequencies: Record<Field, Float32Array> = {
  any: frequencyTable(({ title, abstract, authors }) => titleWeight * title + abstract + authors),
  title: frequencyTable(({ title }) => titleWeight * title),
  abstract: frequencyTable(({ abstract }) => abstract),
  author: frequencyTable(({ authors }) => authors),
};

function frequencyTable(weigh: (counts: ReturnType<typeof unpackCounts>) => number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, packed) => weigh(unpackCounts(packed)));
}

/*
 * One set of arrays for all searches: they are synchronous, and a block is spent when the next one begins. They are
 * filled for a few places of many, so only those are visited and cleared.
 */
const decoded = decodeBuffer();
const places = new Uint16Array(blockSize);
const scores = new Float32Array(blockSize);
const has = new Uint32Array(blockSize);
const frequency = new Float32Array(blockSize);
const touched = new Uint16Array(blockSize);
let size = 0;

/** In `has`, whose lower half counts what is wanted and whose upper half what is required: the loops ask one array. */
const oneOf = { wanted: 1, required: 65_536 };
const excluded = 65_535 * oneOf.required;

/** By place: its score, and what it has of a plan, see `wantedOf` and `requiredOf`. Good until the next block. */
export const scored = { scores, has };

export function wantedOf(had: number): number {
  return had & 65_535;
}

/** More than any plan requires where a place has what is excluded. */
export function requiredOf(had: number): number {
  return had >>> 16;
}

/**
 * Scores the papers of a block, one look-up after the other; what is excluded comes last.
 * @returns the places that have anything of it, each once and in no order, and how many postings were read
 */
export function scoreBlock(
  lookUps: LookUp[],
  block: Block,
  corpus: Corpus,
): { places: Uint16Array; size: number; postings: number } {
  clear();
  let postings = 0;
  for (const lookUp of lookUps) postings += score(lookUp, block, corpus);
  return { places, size, postings };
}

function clear(): void {
  if (size > blockSize / 8) {
    scores.fill(0);
    has.fill(0);
  } else {
    for (let index = 0; index < size; index++) {
      const place = places[index] as number;
      scores[place] = 0;
      has[place] = 0;
    }
  }
  size = 0;
}

/** @returns how many postings it read */
function score({ sought, admits }: LookUp, block: Block, corpus: Corpus): number {
  // Where nothing came up there is nothing to ask of it.
  if (!admits && size === 0) return 0;
  const lists = listsOf(sought, block, corpus);
  const [only] = lists;
  if (lists.length === 1 && only) return scoreList({ sought, admits }, only, block, corpus);
  let postings = 0;
  let count = 0;
  for (const { list, exact } of lists) {
    const length = decodeInto(list, decoded);
    postings += length;
    if (exact > 0) addExact(exact, { sought, admits }, length, block, corpus);
    count = gather({ sought, admits }, length, count);
  }
  const { base, perWord, shortest } = lengthNorms(corpus.averageLength);
  const { lengths } = block;
  const factor = saturation * sought.weight * sought.idf;
  for (let index = 0; index < count; index++) {
    const place = touched[index] as number;
    const times = frequency[place] as number;
    frequency[place] = 0;
    scores[place] =
      (scores[place] as number) +
      (factor * times) / (times + base + perWord * Math.max(shortest, lengths[place] as number));
    note(place, sought.need);
  }
  return postings;
}

/** The lists that a block has of what is sought, and what just that form adds to a score. */
type List = { list: Uint8Array; exact: number };

function listsOf({ forms, weight }: Sought, block: Block, { listOf }: Corpus): List[] {
  return forms.flatMap(({ word, typed, idf }) => {
    const list = listOf(word, block.number);
    return list ? [{ list, exact: weight > 0 ? exactWeight * typed * idf : 0 }] : [];
  });
}

/** The short way for most: one form, whose occurrences are those of its stem too. */
function scoreList({ sought, admits }: LookUp, { list, exact }: List, block: Block, corpus: Corpus): number {
  const { field, weight, idf, need } = sought;
  const length = decodeInto(list, decoded);
  const table = frequencies[field];
  const { base, perWord, shortest } = lengthNorms(corpus.averageLength);
  const { lengths } = block;
  const factor = saturation * (weight * idf + exact);
  for (let index = 0; index < length; index++) {
    const times = table[decoded.counts[index] as number] as number;
    const place = decoded.places[index] as number;
    if (times === 0 || (!admits && has[place] === 0)) continue;
    scores[place] =
      (scores[place] as number) +
      (factor * times) / (times + base + perWord * Math.max(shortest, lengths[place] as number));
    note(place, need);
  }
  return length;
}

/** The form that was typed counts beside the stem. */
function addExact(
  exact: number,
  { sought, admits }: LookUp,
  length: number,
  { lengths }: Block,
  { averageLength }: Corpus,
): void {
  const table = frequencies[sought.field];
  const { base, perWord, shortest } = lengthNorms(averageLength);
  const factor = saturation * exact;
  for (let index = 0; index < length; index++) {
    const times = table[decoded.counts[index] as number] as number;
    const place = decoded.places[index] as number;
    if (times === 0 || (!admits && has[place] === 0)) continue;
    scores[place] =
      (scores[place] as number) +
      (factor * times) / (times + base + perWord * Math.max(shortest, lengths[place] as number));
  }
}

/** Adds up in `frequency` how often the decoded word stands where, and lists new places in `touched`. @returns their number */
function gather({ sought, admits }: LookUp, length: number, before: number): number {
  const table = frequencies[sought.field];
  let count = before;
  for (let index = 0; index < length; index++) {
    const times = table[decoded.counts[index] as number] as number;
    const place = decoded.places[index] as number;
    if (times === 0 || (!admits && has[place] === 0)) continue;
    if (frequency[place] === 0) touched[count++] = place;
    frequency[place] = (frequency[place] as number) + times;
  }
  return count;
}

/** Counts that a place has one thing more. */
function note(place: number, need: Sought["need"]): void {
  const had = has[place] as number;
  if (had === 0) places[size++] = place;
  has[place] = need === "excluded" ? excluded : had + oneOf[need];
}
