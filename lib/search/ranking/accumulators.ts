import { blockSize } from "../index/postings";

// The papers of a block found so far, as a sparse set (Briggs and Torczon 1993). A search finds a few of 65,536: slots,
// in order of discovery, keep them in adjacent memory, where arrays by place would cost a cache miss per entry, and
// nothing needs clearing. One set serves all searches, which are synchronous.
export const accumulators = {
  size: 0, // The number of slots in use
  /** By slot: the place, its score, and how many terms of the plan it has, see `wantedOf` and `requiredOf`. */
  places: new Uint16Array(blockSize),
  scores: new Float32Array(blockSize),
  has: new Uint32Array(blockSize),
  /** By slot: the length norm (see bm25.ts), and how often the paper has the word that is being scored. */
  norms: new Float32Array(blockSize),
  frequencies: new Float32Array(blockSize),
  slots: new Uint16Array(blockSize), // by place: its slot, valid only if that slot is in use and holds this place
};

/** In `has`, the lower 16 bits count wanted terms and the upper 16 required ones: the loops read a single array. */
export const countOf = { wanted: 1, required: 65_536 };
export const excluded = 65_535 * countOf.required;

export function wantedOf(had: number): number {
  return had & 65_535;
}

/** More than any plan requires if the place has an excluded term. */
export function requiredOf(had: number): number {
  return had >>> 16;
}

/** Returns the slot of a place, −1 if it has none. */
export function slotOf(place: number): number {
  const slot = accumulators.slots[place] as number;
  return slot < accumulators.size && accumulators.places[slot] === place ? slot : -1;
}

/** By place: 1 if later terms must still be checked on it, once no new places are added. `openSlots` is in no order. */
export const openPlaces = new Uint8Array(blockSize);
const openSlots = new Uint16Array(blockSize);
let openSize = 0;

export function clearAccumulators(): void {
  for (let index = 0; index < openSize; index++)
    openPlaces[accumulators.places[openSlots[index] as number] as number] = 0;
  openSize = 0;
  accumulators.size = 0;
}

/** Returns how many there are. */
export function openAll(): number {
  for (let slot = 0; slot < accumulators.size; slot++) {
    openSlots[slot] = slot;
    openPlaces[accumulators.places[slot] as number] = 1;
  }
  openSize = accumulators.size;
  return openSize;
}

// Closes those that lack a required term, or lack a wanted one and score less than `threshold`. Keeps those without any
// wanted term so far, unless only papers with `all` terms can match. Returns how many stay open.
export function closeHopeless(all: number, threshold: number): number {
  const { places, scores, has } = accumulators;
  let kept = 0;
  for (let index = 0; index < openSize; index++) {
    const slot = openSlots[index] as number;
    const had = has[slot] as number;
    const mayCount =
      (scores[slot] as number) >= threshold || (wantedOf(had) === 0 && threshold < Number.POSITIVE_INFINITY);
    const stays = had === all || (requiredOf(had) === requiredOf(all) && mayCount);
    if (stays) openSlots[kept++] = slot;
    else openPlaces[places[slot] as number] = 0;
  }
  openSize = kept;
  return kept;
}
