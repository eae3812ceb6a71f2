import { blockSize, unpackCounts } from "../index/postings";
import type { Field } from "../query/query";
import { type Block, normsOf } from "./block";
import { saturation, titleWeight } from "./bm25";
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

/** That of any field, where a word counts only in papers that have it in their titles too. */
const anyWithTitle = frequencies.any.map((times, packed) => (unpackCounts(packed).title > 0 ? times : 0));

/*
 * One set of arrays for all searches: they are synchronous, and a block is spent when the next one begins. They are
 * filled for a few places of many, so only those are visited and cleared.
 */
const scores = new Float32Array(blockSize);
const has = new Uint32Array(blockSize);
const scoredPlaces = new Uint16Array(blockSize);
let size = 0;
const frequency = new Float32Array(blockSize);
const gathered = new Uint16Array(blockSize);

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
 * @returns the places that have anything of it, each once and in no order, and about how many postings were read
 */
export function scoreBlock(
  lookUps: LookUp[],
  block: Block,
  corpus: Corpus,
): { places: Uint16Array; size: number; postings: number } {
  clear();
  let postings = 0;
  for (const lookUp of lookUps) postings += score(lookUp, block, corpus);
  return { places: scoredPlaces, size, postings };
}

function clear(): void {
  if (size > blockSize / 8) {
    scores.fill(0);
    has.fill(0);
  } else {
    for (let index = 0; index < size; index++) {
      const place = scoredPlaces[index] as number;
      scores[place] = 0;
      has[place] = 0;
    }
  }
  size = 0;
}

/** @returns about how many postings it read */
function score({ sought, admits, titlesOnly = false }: LookUp, block: Block, corpus: Corpus): number {
  // Where nothing came up there is nothing to ask of it.
  if (!admits && size === 0) return 0;
  const lists = listsOf(sought, block, corpus);
  const [first] = lists;
  if (!first) return 0;
  const norms = normsOf(block, corpus.averageLength);
  const table = titlesOnly && sought.field === "any" ? anyWithTitle : frequencies[sought.field];
  const factor = saturation * sought.weight * sought.idf;
  const longest = lists.reduce((most, each) => (each.list.length > most.list.length ? each : most), first);
  let count = 0;
  let bytes = 0;
  for (const each of lists) {
    bytes += each.list.length;
    if (each !== longest) count = gather(each.list, table, admits, saturation * each.exact, norms, count);
  }
  scoreLongest(longest.list, table, admits, factor, saturation * longest.exact, norms, sought.need);
  scoreGathered(count, factor, norms, sought.need);
  // One is two bytes, or more where a word is rare.
  return bytes >> 1;
}

/** The lists that a block has of what is sought, and what just that form adds to a score. */
type List = { list: Uint8Array; exact: number };

function listsOf({ forms, weight }: Sought, block: Block, { listOf }: Corpus): List[] {
  return forms.flatMap(({ word, typed, idf }) => {
    const list = listOf(word, block.number);
    return list ? [{ list, exact: weight > 0 ? exactWeight * typed * idf : 0 }] : [];
  });
}

/*
 * The loops that every search runs through: they make no object, call nothing, and have what they work on in variables
 * of their own, which makes them twice as fast. See lib/index/postings.ts for what the lists are made of.
 */

/**
 * Adds up in `frequency` how often a word stands where, and lists new places in `gathered`.
 * @param admits whether places come up that have had nothing so far
 * @param exact what the score gains because the word was typed in just this form
 * @returns how many are gathered then, `before` them and these
 */
function gather(
  list: Uint8Array,
  table: Float32Array,
  admits: boolean,
  exact: number,
  norms: Float32Array,
  before: number,
): number {
  const [times, newOnes, had, sums] = [frequency, gathered, has, scores];
  const end = list.length;
  let place = -1;
  let count = before;
  for (let at = 2; at < end; ) {
    let byte = list[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = list[at++] as number;
      step |= (byte & 127) << shift;
    }
    place += step;
    const here = table[list[at++] as number] as number;
    if (here === 0 || (!admits && had[place] === 0)) continue;
    const already = times[place] as number;
    if (already === 0) newOnes[count++] = place;
    times[place] = already + here;
    if (exact > 0) sums[place] = (sums[place] as number) + (exact * here) / (here + (norms[place] as number));
  }
  return count;
}

/**
 * Scores the places of one list as it reads them, and with them what was gathered there. Of the forms of a word one mostly
 * has nearly all papers, so that few places are gone through twice.
 */
function scoreLongest(
  list: Uint8Array,
  table: Float32Array,
  admits: boolean,
  factor: number,
  exact: number,
  norms: Float32Array,
  need: Sought["need"],
): void {
  const [times, had, sums, all] = [frequency, has, scores, scoredPlaces];
  const isExcluded = need === "excluded";
  const added = isExcluded ? 0 : oneOf[need];
  const length = list.length;
  let place = -1;
  let end = size;
  for (let at = 2; at < length; ) {
    let byte = list[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = list[at++] as number;
      step |= (byte & 127) << shift;
    }
    place += step;
    const here = table[list[at++] as number] as number;
    const before = had[place] as number;
    if (here === 0 || (!admits && before === 0)) continue;
    const norm = norms[place] as number;
    const others = times[place] as number;
    let score = ((factor + exact) * here) / (here + norm);
    if (others > 0) {
      times[place] = 0;
      score = (factor * (here + others)) / (here + others + norm) + (exact * here) / (here + norm);
    }
    sums[place] = (sums[place] as number) + score;
    if (before === 0) all[end++] = place;
    had[place] = isExcluded ? excluded : before + added;
  }
  size = end;
}

/** Scores the gathered places that have not been scored, by how often what is sought stands there. */
function scoreGathered(count: number, factor: number, norms: Float32Array, need: Sought["need"]): void {
  const [times, places, had, sums, all] = [frequency, gathered, has, scores, scoredPlaces];
  const isExcluded = need === "excluded";
  const added = isExcluded ? 0 : oneOf[need];
  let end = size;
  for (let index = 0; index < count; index++) {
    const place = places[index] as number;
    const here = times[place] as number;
    if (here === 0) continue;
    times[place] = 0;
    sums[place] = (sums[place] as number) + (factor * here) / (here + (norms[place] as number));
    const before = had[place] as number;
    if (before === 0) all[end++] = place;
    had[place] = isExcluded ? excluded : before + added;
  }
  size = end;
}
