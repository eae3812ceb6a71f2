import { blockSize } from "../index/postings";
import type { QueryTerm } from "../plan/plan";
import { accumulators, excluded, oneOf, open } from "./accumulators";

/*
 * The loops that every search runs through: they make no object, call nothing, and have what they work on in variables
 * of their own, which makes them twice as fast. See lib/search/index/postings.ts for what the lists are made of.
 */

/** How a list is read: all but the list itself. */
export type Reading = {
  /** By packed counts: how often the word stands in what is sought. */
  times: Float32Array;
  /** Whether places come up that have had nothing so far; else only those that are open count. */
  admits: boolean;
  /** What the length of a paper does to its scores, by its class, and the class of each place. */
  norms: Float32Array;
  lengths: Uint8Array;
  need: QueryTerm["need"];
};

/** The slots that have had any form of the word but its last. */
const gathered = new Uint16Array(blockSize);

/**
 * Reads the list of one form of a word. How often it stands where is added up in `frequencies`, and new slots are listed in
 * `gathered`; those of the last form are scored as they are read, and with them what was gathered there. Of the forms of a
 * word one mostly has nearly all papers: where that is the last, few places are gone through twice.
 * @param exact what the score gains because the word was typed in just this form
 * @param factor what the word weighs where this is its last form, else null
 * @param before how many were gathered so far
 * @returns how many are gathered then
 */
export function readList(
  list: Uint8Array,
  exact: number,
  factor: number | null,
  reading: Reading,
  before: number,
): number {
  const { times, admits, norms, lengths, need } = reading;
  const { places, slots, scores, has, frequencies } = accumulators;
  const [isOpen, gains, newOnes] = [open, accumulators.norms, gathered];
  const isLast = factor !== null;
  const weight = factor ?? 0;
  const isExcluded = need === "excluded";
  const added = isExcluded ? 0 : oneOf[need];
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
      has[slot] = isExcluded ? excluded : (has[slot] as number) + added;
    } else {
      if (others === 0) newOnes[count++] = slot;
      frequencies[slot] = others + here;
    }
    scores[slot] = (scores[slot] as number) + score;
  }
  accumulators.size = size;
  return count;
}

/** Scores the gathered slots that have not been scored, by how often what is sought stands there. */
export function scoreGathered(count: number, factor: number, need: QueryTerm["need"]): void {
  const { scores, has, norms, frequencies } = accumulators;
  const isExcluded = need === "excluded";
  const added = isExcluded ? 0 : oneOf[need];
  for (let index = 0; index < count; index++) {
    const slot = gathered[index] as number;
    const here = frequencies[slot] as number;
    if (here === 0) continue;
    frequencies[slot] = 0;
    scores[slot] = (scores[slot] as number) + (factor * here) / (here + (norms[slot] as number));
    has[slot] = isExcluded ? excluded : (has[slot] as number) + added;
  }
}
