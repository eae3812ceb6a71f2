import { type Columns, dayNumber, hasCode, hasProject, isTaken } from "../index/columns";
import { blockSize, decodeBuffer, decodeInto, unpackCounts } from "../index/postings";
import type { Field, Filter } from "../query/query";
import { lengthNorm, saturate, titleWeight } from "./bm25";
import type { Plan, Sought } from "./compile";
import { TopList } from "./topList";

/** What is searched: blocks of papers, and the posting lists of words in them. */
export type Corpus = {
  blocks: (Columns & { number: number; norms: Float32Array })[];
  listOf: (word: number, block: number) => Uint8Array | null;
};

export type Matched = {
  /** The best papers that have all of what is wanted, and the best that have some of it. */
  all: TopList;
  any: TopList;
  countAll: number;
  countAny: number;
  /** For each paper of a block whether it has some (1) or all (2) of what is wanted. */
  levels: Map<number, Uint8Array>;
  /** Whether the time was up before every block was searched. */
  partial: boolean;
  /** The share of all papers that were looked at, 0 to 1: where nearly all are good matches, the newest are enough. */
  share: number;
};

export type MatchOptions = {
  /** How many papers are kept. */
  depth: number;
  /** Asked before each block after the first: whether there is time for it. */
  hasTime: () => boolean;
  /** How many postings are read at least before the oldest blocks may be left out; by default all are. */
  budget?: number;
  /** Where as many papers have all that is wanted, nobody will ask for `any`. */
  enough?: number;
  /** What papers are kept by; by default their score. */
  order?: (block: Columns, place: number, score: number) => number;
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

/** Reused by every search: they are synchronous, and a block's scores are spent when the next one begins. */
const decoded = decodeBuffer();
const scores = new Float32Array(blockSize);
const found = new Uint16Array(blockSize);
const needed = new Uint16Array(blockSize);
const isExcluded = 65_535;
const frequency = new Float32Array(blockSize);
const touched = new Uint16Array(blockSize);

/** Scores each paper of each block, word by word; the newest blocks come first. */
export function matchPapers(
  plan: Plan,
  corpus: Corpus,
  { depth, hasTime, order, enough = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY }: MatchOptions,
): Matched {
  const wanted = plan.sought.filter(({ need }) => need === "wanted").length;
  const required = plan.sought.filter(({ need }) => need === "required").length;
  // What is wanted beside required words only ranks; beside mere filters, or where no paper has it, it is still sought.
  const needsWanted =
    wanted + plan.missing.length > 0 && !plan.sought.some(({ need, weight }) => need === "required" && weight > 0);
  const matched: Matched = {
    all: new TopList(depth),
    any: new TopList(depth),
    countAll: 0,
    countAny: 0,
    levels: new Map(),
    partial: false,
    share: 1,
  };
  let postings = 0;
  let seen = 0;
  for (const block of [...corpus.blocks].reverse()) {
    if (matched.levels.size > 0 && !hasTime()) {
      matched.partial = true;
      break;
    }
    if (postings > budget && matched.countAll >= depth) break;
    seen += block.size;
    postings += scoreBlock(plan.sought, block, corpus);
    const allows = filterOf(plan.filters, block);
    const { flags } = block;
    const levels = levelsOf(block);
    matched.levels.set(block.number, levels);
    for (let place = 0; place < block.size; place++) {
      const has = found[place] as number;
      if ((needsWanted && has === 0) || needed[place] !== required) continue;
      if (!((flags[place] as number) & isTaken) || (allows && !allows(place))) continue;
      const id = block.number * blockSize + place;
      const score = scores[place] as number;
      const key = order ? order(block, place, score) : score;
      matched.countAny++;
      levels[place] = 1;
      if (matched.countAll < enough) matched.any.add(id, key);
      if (has < wanted) continue;
      matched.countAll++;
      levels[place] = 2;
      matched.all.add(id, key);
    }
  }
  const all = corpus.blocks.reduce((sum, { size }) => sum + size, 0);
  matched.share = all === 0 ? 1 : seen / all;
  return matched;
}

/** Reused too, and so good until the next search. */
const levelsByBlock = new Map<number, Uint8Array>();

function levelsOf({ number, size }: { number: number; size: number }): Uint8Array {
  const kept = levelsByBlock.get(number);
  if (kept?.length === size) return kept.fill(0);
  const levels = new Uint8Array(size);
  levelsByBlock.set(number, levels);
  return levels;
}

/** Fills `scores`, `found` (how much of what is wanted), `needed` (of what is required). @returns how much it read */
function scoreBlock(sought: Sought[], block: Corpus["blocks"][number], corpus: Corpus): number {
  let postings = 0;
  scores.fill(0, 0, block.size);
  found.fill(0, 0, block.size);
  needed.fill(0, 0, block.size);
  const { norms } = block;
  for (const each of sought) {
    const size = gather(each, block, corpus);
    postings += size;
    const factor = each.weight * each.idf;
    for (let index = 0; index < size; index++) {
      const place = touched[index] as number;
      scores[place] = (scores[place] as number) + factor * saturate(frequency[place] as number, norms[place] as number);
      frequency[place] = 0;
    }
    if (each.need === "wanted") count(found, size);
    else if (each.need === "required") count(needed, size);
    else for (let index = 0; index < size; index++) needed[touched[index] as number] = isExcluded;
  }
  return postings;
}

/** Counts one more for each paper in `touched`. */
function count(counts: Uint16Array, size: number): void {
  for (let index = 0; index < size; index++) {
    const place = touched[index] as number;
    if (counts[place] !== isExcluded) counts[place] = (counts[place] as number) + 1;
  }
}

/** Sums in `frequency` how often the forms of a thing stand in each paper, and lists these in `touched`. */
function gather({ forms, field, weight }: Sought, block: Corpus["blocks"][number], corpus: Corpus): number {
  const table = frequencies[field];
  let size = 0;
  for (const { word, typed, idf } of forms) {
    const list = corpus.listOf(word, block.number);
    if (!list) continue;
    const length = decodeInto(list, decoded);
    const exact = weight > 0 ? exactWeight * typed * idf : 0;
    if (exact > 0) addExact(exact, length, table, block.norms);
    const { places, counts } = decoded;
    for (let index = 0; index < length; index++) {
      const times = table[counts[index] as number] as number;
      if (times === 0) continue;
      const place = places[index] as number;
      if (frequency[place] === 0) touched[size++] = place;
      frequency[place] = (frequency[place] as number) + times;
    }
  }
  return size;
}

/** The form that was typed counts beside the stem. */
function addExact(factor: number, length: number, table: Float32Array, norms: Float32Array): void {
  const { places, counts } = decoded;
  for (let index = 0; index < length; index++) {
    const place = places[index] as number;
    const times = table[counts[index] as number] as number;
    scores[place] = (scores[place] as number) + factor * saturate(times, norms[place] as number);
  }
}

/** @returns whether a paper meets all filters, or null where there are none */
function filterOf(filters: Filter[], { flags, days, votes }: Columns): ((place: number) => boolean) | null {
  const tests: ((place: number) => boolean)[] = [];
  for (const filter of filters) {
    if (filter.kind === "date") {
      const from = filter.from === null ? 0 : dayNumber(filter.from);
      const until = filter.until === null ? 65_535 : dayNumber(filter.until);
      tests.push((place) => days[place] !== 0 && (days[place] as number) >= from && (days[place] as number) <= until);
    } else if (filter.kind === "has") {
      const flag = filter.link === "code" ? hasCode : hasProject;
      tests.push((place) => (((flags[place] as number) & flag) !== 0) !== filter.excluded);
    } else if (filter.kind === "votes") {
      const { least, most } = filter;
      tests.push((place) => (votes[place] as number) >= (least ?? 0) && (votes[place] as number) <= (most ?? 2 ** 32));
    }
  }
  const [first] = tests;
  if (!first) return null;
  if (tests.length === 1) return first;
  return (place) => tests.every((test) => test(place));
}

/** The columns of a block with what the lengths of its papers do to their scores. */
export function withNorms<B extends Columns>(block: B, averageLength: number): B & { norms: Float32Array } {
  const norms = new Float32Array(block.size);
  for (let place = 0; place < block.size; place++) norms[place] = lengthNorm(lengthAt(block, place), averageLength);
  return { ...block, norms };
}

/** In words of BM25's one sequence. */
export function averageLength(blocks: Columns[]): number {
  let sum = 0;
  let count = 0;
  for (const block of blocks) {
    for (let place = 0; place < block.size; place++) {
      if (!((block.flags[place] as number) & isTaken)) continue;
      sum += lengthAt(block, place);
      count++;
    }
  }
  return count === 0 ? 1 : sum / count;
}

export function lengthAt({ titleWords, abstractWords }: Columns, place: number): number {
  return titleWeight * (titleWords[place] as number) + (abstractWords[place] as number);
}
