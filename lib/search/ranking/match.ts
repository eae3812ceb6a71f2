import { type DocValues, isTaken } from "../index/docValues";
import { blockSize } from "../index/postings";
import type { Plan, QueryTerm } from "../plan/plan";
import { accumulators, requiredOf, slotOf, wantedOf } from "./accumulators";
import type { Block } from "./block";
import { meetFilter } from "./filter";
import { type LookUp, lookUpsOf, titleLookUpsOf } from "./prune";
import { type Corpus, scoreBlock } from "./scoreBlock";
import { TopK } from "./topK";

/** The papers of a block that were found, by their places, and whether each has some (1) or all (2) of what is wanted. */
export type FoundPlaces = { places: Uint16Array; levels: Uint8Array; size: number };

export type Matched = {
  /** The best papers that have all of what is wanted, and the best that have some of it. */
  all: TopK;
  any: TopK;
  countAll: number;
  countAny: number;
  /** By the number of a block, for those that were searched. Good until the next search. */
  found: Map<number, FoundPlaces>;
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
  /**
   * How many postings are read at least before the oldest blocks may be left out; by default all blocks are searched.
   */
  budget?: number;
  /** How many postings may be read to find papers by their titles in blocks that are left out; by default none. */
  titleBudget?: number;
  /** Where as many papers have all that is wanted, nobody will ask for `any`, nor how many those are. */
  enough?: number;
  /** What papers are kept by; by default their score. */
  order?: (block: DocValues, place: number, score: number) => number;
};

/** Scores the papers of each block that have anything of a plan, and keeps the best; the newest blocks come first. */
export function matchPapers(
  plan: Plan,
  corpus: Corpus,
  { depth, hasTime, order, titleBudget = 0, ...options }: MatchOptions,
): Matched {
  const { enough = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY } = options;
  const matched: Matched = {
    all: new TopK(depth),
    any: new TopK(depth),
    countAll: 0,
    countAny: 0,
    found: new Map(),
    partial: false,
    share: 1,
  };
  const lookUps = lookUpsOf(plan);
  const titleLookUps = titleBudget > 0 ? titleLookUpsOf(lookUps, titleBudget) : null;
  const needs = needsOf(plan, lookUps);
  /** What is needed of a block's papers among those that were scored. */
  const take = (block: Block): FoundPlaces => {
    const kept = placesOf(block);
    kept.size = needs.nothing ? takeAll(block, kept.places) : takeScored(block, needs, kept.places);
    for (const filter of plan.filters) kept.size = meetFilter(filter, block, kept.places, kept.size);
    return kept;
  };
  let postings = 0;
  let seen = 0;
  for (const block of corpus.blocks.toReversed()) {
    if (matched.found.size > 0 && !hasTime()) {
      matched.partial = true;
      break;
    }
    const hasNamed = plan.name !== null && corpus.listOf(plan.name, block.number) !== null;
    if (postings > budget && matched.countAll >= depth && !hasNamed) {
      if (!titleLookUps) break;
      scoreBlock(titleLookUps, block, corpus, Number.POSITIVE_INFINITY);
      keepBest(take(block), block, needs, matched.all, order);
      continue;
    }
    seen += block.size;
    postings += scoreBlock(lookUps, block, corpus, leastOf(matched, enough, order));
    rank(take(block), block, needs, matched, enough, order);
  }
  const all = corpus.blocks.reduce((sum, { size }) => sum + size, 0);
  matched.share = all === 0 ? 1 : seen / all;
  return matched;
}

/** What a paper must score to be kept that lacks something wanted. */
function leastOf({ any, countAll }: Matched, enough: number, order: MatchOptions["order"]): number {
  if (countAll >= enough) return Number.POSITIVE_INFINITY;
  return order === undefined ? any.least : Number.NEGATIVE_INFINITY;
}

/** What papers must have of a plan, as numbers of things sought, see `scored`. */
type Needs = {
  /** Of what is wanted all are good, and some are enough; where `some` is false, none is, too. */
  wanted: number;
  some: boolean;
  required: number;
  /** Whether every paper will do, as far as words go. */
  nothing: boolean;
};

function needsOf(plan: Plan, lookUps: LookUp[]): Needs {
  const count = (need: QueryTerm["need"]) => lookUps.filter(({ sought }) => sought.need === need).length;
  const [wanted, required] = [count("wanted"), count("required")];
  // What is wanted beside required words only ranks; beside mere filters, or where no paper has it, it is still sought.
  const some =
    wanted + plan.missing.length > 0 && !plan.terms.some(({ need, weight }) => need === "required" && weight > 0);
  return { wanted, some, required, nothing: !some && required === 0 };
}

/*
 * A common word brings a hundred thousand papers by. What follows are plain loops over arrays, each of which does one
 * thing: a single one that asks everything of a paper takes three times as long.
 */

/** Copies those places of a block that were scored and have what is needed. @returns how many they are */
function takeScored({ flags }: Block, { some, required }: Needs, into: Uint16Array): number {
  const { size, places, has } = accumulators;
  let count = 0;
  for (let slot = 0; slot < size; slot++) {
    const had = has[slot] as number;
    if ((some && wantedOf(had) === 0) || requiredOf(had) !== required) continue;
    const place = places[slot] as number;
    // Papers that were indexed after the columns were read have no flags here.
    if (((flags[place] as number) & isTaken) !== 0) into[count++] = place;
  }
  return count;
}

/** Copies the places of all papers of a block that have nothing excluded. @returns how many they are */
function takeAll({ flags, size }: Block, into: Uint16Array): number {
  let count = 0;
  for (let place = 0; place < size; place++) {
    if (requiredOf(hadBy(slotOf(place))) === 0 && ((flags[place] as number) & isTaken) !== 0) into[count++] = place;
  }
  return count;
}

/** What a place has of a plan, by its slot, see `slotOf`. */
function hadBy(slot: number): number {
  return slot < 0 ? 0 : (accumulators.has[slot] as number);
}

function scoreOf(slot: number): number {
  return slot < 0 ? 0 : (accumulators.scores[slot] as number);
}

/** Notes how well the papers of a block were found, and keeps the best. */
function rank(
  found: FoundPlaces,
  block: Block,
  { wanted }: Needs,
  matched: Matched,
  enough: number,
  order: MatchOptions["order"],
): void {
  const { places, levels, size } = found;
  const { all, any } = matched;
  const firstId = block.number * blockSize;
  let { countAll } = matched;
  let leastOfAll = all.least;
  let leastOfAny = countAll < enough ? any.least : Number.POSITIVE_INFINITY;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const slot = slotOf(place);
    const score = scoreOf(slot);
    const key = order === undefined ? score : order(block, place, score);
    if (key >= leastOfAny) {
      any.add(firstId + place, key);
      leastOfAny = any.least;
    }
    levels[index] = 1;
    if (wantedOf(hadBy(slot)) < wanted) continue;
    levels[index] = 2;
    if (++countAll >= enough) leastOfAny = Number.POSITIVE_INFINITY;
    if (key < leastOfAll) continue;
    all.add(firstId + place, key);
    leastOfAll = all.least;
  }
  matched.countAll = countAll;
  matched.countAny += size;
  matched.found.set(block.number, found);
}

/** Keeps the best of the papers of a block that have all that is wanted, and notes nothing else of them. */
function keepBest(
  { places, size }: FoundPlaces,
  block: Block,
  { wanted }: Needs,
  best: TopK,
  order: MatchOptions["order"],
): void {
  const firstId = block.number * blockSize;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const slot = slotOf(place);
    if (wantedOf(hadBy(slot)) < wanted) continue;
    const score = scoreOf(slot);
    best.add(firstId + place, order === undefined ? score : order(block, place, score));
  }
}

/** Reused by every search, by the number of a block. */
const placesByBlock = new Map<number, FoundPlaces>();

function placesOf({ number, size }: Block): FoundPlaces {
  const known = placesByBlock.get(number);
  const kept =
    known && known.places.length >= size
      ? known
      : { places: new Uint16Array(size), levels: new Uint8Array(size), size: 0 };
  placesByBlock.set(number, kept);
  kept.size = 0;
  return kept;
}
