import { blockSize } from "../index/postings";
import type { QueryTerm } from "../plan/plan";
import { accumulators, openPlaces } from "./accumulators";

// Allocates and calls nothing, and works on local copies, which is twice as fast. Format: lib/search/index/postings.ts.

export type ReadOptions = {
  times: Float32Array; // by packed counts: how often the word occurs in the term's field
  admits: boolean; // Whether to add places not found yet; else only open ones count
  norms: Float32Array; // Length norms by class, and the class of each place
  lengths: Uint8Array;
  need: QueryTerm["need"];
  gain: number; // see `gainOf`
};

const gathered = new Uint16Array(blockSize); // The slots that have any variant of the term but the last one

// Sums frequencies and lists new slots in `gathered`; the last variant (`factor` is its term's weight, else null)
// scores its slots while it is read, with what was gathered. One variant usually has nearly all papers: read last, few
// slots are visited twice. `before` were gathered so far; returns how many are now.
export function readList(
  list: Uint8Array,
  exact: number,
  factor: number | null,
  reading: ReadOptions,
  before: number,
): number {
  const { times, admits, norms, lengths, need, gain } = reading;
  const { places, slots, scores, has, frequencies } = accumulators;
  const [isOpen, gains, newOnes] = [openPlaces, accumulators.norms, gathered];
  const isLast = factor !== null;
  const weight = factor ?? 0;
  const isExcluded = need === "excluded";
  const end = list.length;
  let size = accumulators.size;
  let count = before;
  let place = -1;
  for (let at = 2; at < end; at++) {
    let byte = list[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = list[at++] as number;
      step |= (byte & 127) << shift;
    }
    place += step;
    if (!admits && isOpen[place] === 0) continue;
    const here = times[list[at] as number] as number;
    if (here === 0) continue;
    let slot = slots[place] as number;
    if (slot >= size || places[slot] !== place) {
      slot = size++;
      slots[place] = slot;
      places[slot] = place;
      scores[slot] = 0;
      has[slot] = 0;
      frequencies[slot] = 0;
      gains[slot] = norms[lengths[place] as number] as number;
    }
    const norm = gains[slot] as number;
    const others = frequencies[slot] as number;
    let score = exact > 0 ? (exact * here) / (here + norm) : 0;
    if (isLast) {
      score += (weight * (here + others)) / (here + others + norm);
      frequencies[slot] = 0;
      has[slot] = isExcluded ? gain : (has[slot] as number) + gain;
    } else {
      if (others === 0) newOnes[count++] = slot;
      frequencies[slot] = others + here;
    }
    scores[slot] = (scores[slot] as number) + score;
  }
  accumulators.size = size;
  return count;
}

/** Scores the gathered slots that the last variant has not scored. */
export function scoreGathered(count: number, factor: number, { need, gain }: ReadOptions): void {
  const { scores, has, norms, frequencies } = accumulators;
  const isExcluded = need === "excluded";
  for (let index = 0; index < count; index++) {
    const slot = gathered[index] as number;
    const here = frequencies[slot] as number;
    if (here === 0) continue;
    frequencies[slot] = 0;
    scores[slot] = (scores[slot] as number) + (factor * here) / (here + (norms[slot] as number));
    has[slot] = isExcluded ? gain : (has[slot] as number) + gain;
  }
}
