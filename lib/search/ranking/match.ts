import { type DocValues, isTaken } from "../index/docValues";
import { blockSize } from "../index/postings";
import type { Plan } from "../plan/plan";
import { accumulators, requiredOf, slotOf, wantedOf } from "./accumulators";
import type { Block } from "./block";
import { keepMatching } from "./filter";
import { type LookUp, lookUpsOf, titleLookUpsOf } from "./prune";
import { sumOfWanted } from "./relevant";
import { type Corpus, scoreBlock } from "./scoreBlock";
import { TopK } from "./topK";

/** How well papers match: they have some of the wanted terms, or enough to be relevant, see relevant.ts. */
export const levels = { some: 1, relevant: 2 };

/** The papers found in a block by place, with the levels at which they match. */
export type FoundPlaces = { places: Uint16Array; levels: Uint8Array; size: number };

export type Matched = {
  /** The best papers with all wanted terms, the best relevant ones, and the best with any. The first two may be one. */
  all: TopK;
  relevant: TopK;
  any: TopK;
  countAll: number;
  countRelevant: number;
  countAny: number;
  found: Map<number, FoundPlaces>; // By block number, for the blocks that were searched. Valid until the next search.
  partial: boolean; // Whether time ran out before every block was searched
  /** The share of all papers that were looked at, 0 to 1: if nearly all match well, the newest suffice. */
  share: number;
};

export type MatchOptions = {
  depth: number;
  hasTime: () => boolean; // Called before each block after the first: whether there is time for it
  /** In postings: how many are read before the oldest blocks may be skipped; by default, none is. */
  budget?: number;
  /** In postings: how common words may be to look up titles in skipped blocks; by default, none is. */
  titleBudget?: number;
  enough?: number; // Once this many papers have all wanted terms, the caller does not use `any`
  /** The key by which papers are kept; by default their score. */
  order?: (block: DocValues, place: number, score: number) => number;
};

/** Scores the papers of each block that have any term of a plan, newest block first, and keeps the best. */
export function matchPapers(
  plan: Plan,
  corpus: Corpus,
  { depth, hasTime, order, titleBudget = 0, ...options }: MatchOptions,
): Matched {
  const { enough = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY } = options;
  const lookUps = lookUpsOf(plan);
  const needs = needsOf(plan, lookUps);
  const all = new TopK(depth);
  const matched: Matched = {
    all,
    relevant: needs.allAreNeeded ? all : new TopK(depth),
    any: new TopK(depth),
    countAll: 0,
    countRelevant: 0,
    countAny: 0,
    found: new Map(),
    partial: false,
    share: 1,
  };
  const titleLookUps = titleBudget > 0 ? titleLookUpsOf(lookUps, titleBudget) : null;
  const limits = {
    slack: Math.max(0, needs.wanted - needs.relevant), // Papers with all words that any has are needed in any case
    // Beside required words, a paper counts without wanted ones; and if none is required, only wanted ones found it.
    keepsEmpty: needs.needsWanted && needs.required > 0,
  };
  const take = (block: Block): FoundPlaces => {
    const kept = placesOf(block);
    kept.size = needs.matchesAll ? takeAll(block, kept.places) : takeScored(block, needs, kept.places);
    for (const filter of plan.filters) kept.size = keepMatching(filter, block, kept.places, kept.size);
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
      scoreBlock(titleLookUps, block, corpus, { slack: 0, threshold: Number.POSITIVE_INFINITY, keepsEmpty: false });
      keepBest(take(block), block, needs, matched, order);
      continue;
    }
    seen += block.size;
    const threshold = thresholdFor(matched, enough, order);
    postings += scoreBlock(lookUps, block, corpus, { ...limits, threshold });
    rank(take(block), block, needs, matched, enough, order);
  }
  const papers = corpus.blocks.reduce((sum, { size }) => sum + size, 0);
  matched.share = papers === 0 ? 1 : seen / papers;
  return matched;
}

function thresholdFor({ any, countAll }: Matched, enough: number, order: MatchOptions["order"]): number {
  if (countAll >= enough) return Number.POSITIVE_INFINITY;
  return order === undefined ? any.least : Number.NEGATIVE_INFINITY;
}

type Needs = {
  /** What all wanted terms tell, and what a relevant paper has. If `needsWanted` is set, it must have at least one. */
  wanted: number;
  relevant: number;
  allAreNeeded: boolean; // Whether only papers with all wanted terms are relevant
  needsWanted: boolean;
  required: number;
  matchesAll: boolean; // Whether every paper satisfies the words of the plan
};

function needsOf(plan: Plan, lookUps: LookUp[]): Needs {
  const terms = lookUps.map(({ sought }) => sought);
  const required = terms.filter(({ need }) => need === "required").length;
  const wanted = sumOfWanted(terms);
  // Beside required words, wanted words only rank. Beside filters alone they are needed, even if no paper has them.
  const needsWanted =
    wanted + plan.missing.length > 0 && !plan.terms.some(({ need, weight }) => need === "required" && weight > 0);
  const least = Math.min(...terms.map(({ need, information }) => (need === "wanted" ? information : wanted)));
  const allAreNeeded = plan.needed <= wanted && wanted - least < plan.needed;
  return {
    wanted,
    relevant: plan.needed,
    allAreNeeded,
    needsWanted,
    required,
    matchesAll: !needsWanted && required === 0,
  };
}

/** A common word has a hundred thousand papers: one loop that checks everything takes three times as long. */

/** Returns how many places were copied. */
function takeScored({ flags }: Block, { needsWanted, required }: Needs, into: Uint16Array): number {
  const { size, places, has } = accumulators;
  let count = 0;
  for (let slot = 0; slot < size; slot++) {
    const had = has[slot] as number;
    if ((needsWanted && wantedOf(had) === 0) || requiredOf(had) !== required) continue;
    const place = places[slot] as number;
    // Papers that were indexed after the doc values were read have no flags here.
    if (((flags[place] as number) & isTaken) !== 0) into[count++] = place;
  }
  return count;
}

/** Those that have no excluded term; returns how many. */
function takeAll({ flags, size }: Block, into: Uint16Array): number {
  let count = 0;
  for (let place = 0; place < size; place++) {
    if (requiredOf(hadBy(slotOf(place))) === 0 && ((flags[place] as number) & isTaken) !== 0) into[count++] = place;
  }
  return count;
}

function hadBy(slot: number): number {
  return slot < 0 ? 0 : (accumulators.has[slot] as number);
}

function scoreOf(slot: number): number {
  return slot < 0 ? 0 : (accumulators.scores[slot] as number);
}

function rank(
  found: FoundPlaces,
  block: Block,
  { wanted, relevant: needed }: Needs,
  matched: Matched,
  enough: number,
  order: MatchOptions["order"],
): void {
  const { places, levels: levelOf, size } = found;
  const { all, relevant, any } = matched;
  const firstId = block.number * blockSize;
  let { countAll, countRelevant } = matched;
  let thresholdOfAll = all.least;
  let thresholdOfRelevant = relevant.least;
  let thresholdOfAny = countAll < enough ? any.least : Number.POSITIVE_INFINITY;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const slot = slotOf(place);
    const score = scoreOf(slot);
    const key = order === undefined ? score : order(block, place, score);
    if (key >= thresholdOfAny) {
      any.add(firstId + place, key);
      thresholdOfAny = any.least;
    }
    const had = wantedOf(hadBy(slot));
    levelOf[index] = levels.some;
    if (had >= needed) {
      levelOf[index] = levels.relevant;
      countRelevant++;
      if (key >= thresholdOfRelevant && relevant !== all) {
        relevant.add(firstId + place, key);
        thresholdOfRelevant = relevant.least;
      }
    }
    if (had < wanted) continue;
    if (++countAll >= enough) thresholdOfAny = Number.POSITIVE_INFINITY;
    if (key < thresholdOfAll) continue;
    all.add(firstId + place, key);
    thresholdOfAll = all.least;
  }
  matched.countAll = countAll;
  matched.countRelevant = countRelevant;
  matched.countAny += size;
  matched.found.set(block.number, found);
}

function keepBest(
  { places, size }: FoundPlaces,
  block: Block,
  { wanted }: Needs,
  { all, relevant }: Matched,
  order: MatchOptions["order"],
): void {
  const firstId = block.number * blockSize;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const slot = slotOf(place);
    if (wantedOf(hadBy(slot)) < wanted) continue;
    const score = scoreOf(slot);
    const key = order === undefined ? score : order(block, place, score);
    all.add(firstId + place, key);
    if (relevant !== all) relevant.add(firstId + place, key);
  }
}

const placesByBlock = new Map<number, FoundPlaces>(); // Memory by block number, reused by every search

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
