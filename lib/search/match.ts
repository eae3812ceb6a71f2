import { type Columns, isTaken } from "../index/columns";
import { blockSize } from "../index/postings";
import type { Block } from "./block";
import { lookUpsOf } from "./budget";
import type { Plan } from "./compile";
import { filterOf } from "./filter";
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
  /** How many postings are read at least before the oldest blocks may be left out; by default all are. */
  budget?: number;
  /** Where as many papers have all that is wanted, nobody will ask for `any`. */
  enough?: number;
  /** What papers are kept by; by default their score. */
  order?: (block: Columns, place: number, score: number) => number;
};

/** Scores the papers of each block that have anything of a plan, and keeps the best; the newest blocks come first. */
export function matchPapers(
  plan: Plan,
  corpus: Corpus,
  { depth, hasTime, order, enough = Number.POSITIVE_INFINITY, budget = Number.POSITIVE_INFINITY }: MatchOptions,
): Matched {
  const matched: Matched = {
    all: new TopList(depth),
    any: new TopList(depth),
    countAll: 0,
    countAny: 0,
    found: new Map(),
    partial: false,
    share: 1,
  };
  const match = matcherOf(plan, matched, enough, order);
  const lookUps = lookUpsOf(plan);
  let postings = 0;
  let seen = 0;
  for (const block of corpus.blocks.toReversed()) {
    if (matched.found.size > 0 && !hasTime()) {
      matched.partial = true;
      break;
    }
    if (postings > budget && matched.countAll >= depth) break;
    seen += block.size;
    const { places, size, postings: read } = scoreBlock(lookUps, block, corpus);
    postings += read;
    match(block, places, size);
  }
  const all = corpus.blocks.reduce((sum, { size }) => sum + size, 0);
  matched.share = all === 0 ? 1 : seen / all;
  return matched;
}

const everyPlace = Uint16Array.from({ length: blockSize }, (_, place) => place);

/** What takes the papers of a block that has just been scored into `matched`. */
function matcherOf(plan: Plan, matched: Matched, enough: number, order: MatchOptions["order"]) {
  const wanted = plan.sought.filter(({ need }) => need === "wanted").length;
  const required = plan.sought.filter(({ need }) => need === "required").length;
  // What is wanted beside required words only ranks; beside mere filters, or where no paper has it, it is still sought.
  const needsWanted =
    wanted + plan.missing.length > 0 && !plan.sought.some(({ need, weight }) => need === "required" && weight > 0);
  const { scores, has } = scored;
  const { all, any } = matched;

  return (block: Block, scoredPlaces: Uint16Array, scoredSize: number): void => {
    const seesAll = !needsWanted && required === 0;
    const places = seesAll ? everyPlace : scoredPlaces;
    const size = seesAll ? block.size : scoredSize;
    const allows = filterOf(plan.filters, block);
    const { flags, number } = block;
    const firstId = number * blockSize;
    const kept = placesOf(block);
    let { countAll } = matched;
    let count = 0;
    for (let index = 0; index < size; index++) {
      const place = places[index] as number;
      const had = has[place] as number;
      const ofWanted = wantedOf(had);
      if ((needsWanted && ofWanted === 0) || requiredOf(had) !== required) continue;
      // Papers that were indexed after the columns were read have no flags here.
      if (!((flags[place] as number) & isTaken) || (allows !== null && !allows(place))) continue;
      const score = scores[place] as number;
      const key = order ? order(block, place, score) : score;
      if (countAll < enough && key >= any.least) any.add(firstId + place, key);
      let level = 1;
      if (ofWanted >= wanted) {
        level = 2;
        countAll++;
        if (key >= all.least) all.add(firstId + place, key);
      }
      kept.places[count] = place;
      kept.levels[count++] = level;
    }
    kept.size = count;
    matched.countAll = countAll;
    matched.countAny += count;
    matched.found.set(number, kept);
  };
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
