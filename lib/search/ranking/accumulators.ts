import { blockSize } from "../index/postings";

/*
 * The papers of a block that a search has come upon, as a sparse set (Briggs and Torczon 1993): each has a slot, in the
 * order in which they came. A search comes upon a few of 65,536, and what it knows of those few is near at hand, where
 * arrays by place are so far apart that each of their entries is waited for. Nothing need be cleared either.
 *
 * One set for all searches: they are synchronous, and a block is spent when the next one begins.
 */
export const accumulators = {
  /** How many slots are taken. */
  size: 0,
  /** By slot: the place, its score, and what it has of a plan, see `wantedOf` and `requiredOf`. */
  places: new Uint16Array(blockSize),
  scores: new Float32Array(blockSize),
  has: new Uint32Array(blockSize),
  /** By slot: what its length does to its score, see block.ts, and how often it has the word that is being scored. */
  norms: new Float32Array(blockSize),
  frequencies: new Float32Array(blockSize),
  /** By place: its slot, where that is taken and has the place. Else it says nothing. */
  slots: new Uint16Array(blockSize),
};

/** In `has`, whose lower half counts what is wanted and whose upper half what is required: the loops ask one array. */
export const oneOf = { wanted: 1, required: 65_536 };
export const excluded = 65_535 * oneOf.required;

export function wantedOf(had: number): number {
  return had & 65_535;
}

/** More than any plan requires where a place has what is excluded. */
export function requiredOf(had: number): number {
  return had >>> 16;
}

/** @returns −1 for a place that has none */
export function slotOf(place: number): number {
  const slot = accumulators.slots[place] as number;
  return slot < accumulators.size && accumulators.places[slot] === place ? slot : -1;
}

/** By place: 1 where more is asked of it, once no new places come up. Those that are open are listed in no order. */
export const open = new Uint8Array(blockSize);
const openSlots = new Uint16Array(blockSize);
let openSize = 0;

/** Begins with another block: no paper has been come upon, and none is open. */
export function clearAccumulators(): void {
  for (let index = 0; index < openSize; index++) open[accumulators.places[openSlots[index] as number] as number] = 0;
  openSize = 0;
  accumulators.size = 0;
}

/** Opens every place that has a slot. @returns how many they are */
export function openAll(): number {
  for (let slot = 0; slot < accumulators.size; slot++) {
    openSlots[slot] = slot;
    open[accumulators.places[slot] as number] = 1;
  }
  openSize = accumulators.size;
  return openSize;
}

/**
 * Closes the places that lack something required, and those that lack something wanted and score less than `least`; not
 * before they have something of it, as that is asked of every paper that counts, but where none will count that lacks any.
 * @param all what a place has that has all so far, see `oneOf`
 * @returns how many stay open
 */
export function closeOthers(all: number, least: number): number {
  const { places, scores, has } = accumulators;
  let kept = 0;
  for (let index = 0; index < openSize; index++) {
    const slot = openSlots[index] as number;
    const had = has[slot] as number;
    const mayCount = (scores[slot] as number) >= least || (wantedOf(had) === 0 && least < Number.POSITIVE_INFINITY);
    const stays = had === all || (requiredOf(had) === requiredOf(all) && mayCount);
    if (stays) openSlots[kept++] = slot;
    else open[places[slot] as number] = 0;
  }
  openSize = kept;
  return kept;
}
