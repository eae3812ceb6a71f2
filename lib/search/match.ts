import { type Columns, isTaken } from "../index/columns";
import { blockSize } from "../index/postings";
import type { Block } from "./block";
import { type LookUp, lookUpsOf, titleLookUpsOf } from "./budget";
import type { Plan, Sought } from "./compile";
import { meetFilter } from "./filter";
import { type Corpus, requiredOf, scoreBlock, scored, wantedOf } from "./score";
import { TopList } from "./topList";

/** The papers of a block that were found, by their places, and whether each has some (1) or all (2) of what is wanted. */
export type FoundPlaces = { places: Uint16Array; levels: Uint8Array; size: number };

export type Matched = {
  /** The best papers that have all of what is wanted, and the best that have some of it. */
  all: TopList;
  any: TopList;
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
  /** Where as many papers have all that is wanted, nobody will ask for `any`. */
  enough?: number;
  /** What papers are kept by; by default their score. */
  order?: (block: Columns, place: number, score: number) => number;
};

/** Scores the papers of each block that have anything of a plan, and keeps the best; the newest blocks come first. */
export function matchPapers(
  plan: Plan,
  corpus: Corpus,
  { depth, hasTime, order, titleBudget = 0, ...options }: MatchOptions,
): Matched {
  const { enough = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY } = options;
  const matched: Matched = {
    all: new TopList(depth),
    any: new TopList(depth),
    countAll: 0,
    countAny: 0,
    found: new Map(),
    partial: false,
    share: 1,
  };
  const lookUps = lookUpsOf(plan);
  const titleLookUps = titleBudget > 0 ? titleLookUpsOf(lookUps, titleBudget) : null;
  const needs = needsOf(plan, lookUps);
  /** What is needed of a block's papers among the places that were scored. */
  const take = (block: Block, { places, size }: { places: Uint16Array; size: number }): FoundPlaces => {
    const kept = placesOf(block);
    kept.size = needs.nothing
      ? takeAny(everyPlace, block.size, block, needs, kept.places)
      : takeAny(places, size, block, needs, kept.places);
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
    if (postings > budget && matched.countAll >= depth) {
      if (!titleLookUps) break;
      keepBest(take(block, scoreBlock(titleLookUps, block, corpus)), block, needs, matched.all, order);
      continue;
    }
    seen += block.size;
    const found = scoreBlock(lookUps, block, corpus);
    postings += found.postings;
    rank(take(block, found), block, needs, matched, enough, order);
  }
  const all = corpus.blocks.reduce((sum, { size }) => sum + size, 0);
  matched.share = all === 0 ? 1 : seen / all;
  return matched;
}

const everyPlace = Uint16Array.from({ length: blockSize }, (_, place) => place);

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
  const count = (need: Sought["need"]) => lookUps.filter(({ sought }) => sought.need === need).length;
  const [wanted, required] = [count("wanted"), count("required")];
  // What is wanted beside required words only ranks; beside mere filters, or where no paper has it, it is still sought.
  const some =
    wanted + plan.missing.length > 0 && !plan.sought.some(({ need, weight }) => need === "required" && weight > 0);
  return { wanted, some, required, nothing: !some && required === 0 };
}

/*
 * A common word brings a hundred thousand papers by. What follows are plain loops over arrays, each of which does one
 * thing: a single one that asks everything of a paper takes three times as long.
 */

/** Copies those places of a block that have what is needed. @returns how many they are */
function takeAny(
  places: Uint16Array,
  size: number,
  { flags }: Block,
  { some, required }: Needs,
  into: Uint16Array,
): number {
  const { has } = scored;
  let count = 0;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const had = has[place] as number;
    if ((some && wantedOf(had) === 0) || requiredOf(had) !== required) continue;
    // Papers that were indexed after the columns were read have no flags here.
    if (((flags[place] as number) & isTaken) !== 0) into[count++] = place;
  }
  return count;
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
  const { scores, has } = scored;
  const { all, any } = matched;
  const firstId = block.number * blockSize;
  let { countAll } = matched;
  let leastOfAll = all.least;
  let leastOfAny = countAll < enough ? any.least : Number.POSITIVE_INFINITY;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const score = scores[place] as number;
    const key = order === undefined ? score : order(block, place, score);
    if (key >= leastOfAny) {
      any.add(firstId + place, key);
      leastOfAny = any.least;
    }
    levels[index] = 1;
    if (wantedOf(has[place] as number) < wanted) continue;
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
  best: TopList,
  order: MatchOptions["order"],
): void {
  const { scores, has } = scored;
  const firstId = block.number * blockSize;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    if (wantedOf(has[place] as number) < wanted) continue;
    const score = scores[place] as number;
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
