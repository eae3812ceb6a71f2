import { blockSize } from "../index/postings";
import type { QueryTerm } from "../plan/plan";

// The papers of a block found so far, as a sparse set (Briggs and Torczon 1993). A search finds a few of 65,536: slots,
// in order of discovery, keep them in adjacent memory, where arrays by place would cost a cache miss per entry, and
// nothing needs clearing. One set serves all searches, which are synchronous.
export const accumulators = {
  size: 0, // The number of slots in use
  /** By slot: the place, its score, and which terms of the plan it has, see `wantedOf` and `requiredOf`. */
  places: new Uint16Array(blockSize),
  scores: new Float32Array(blockSize),
  has: new Uint32Array(blockSize),
  /** By slot: the length norm (see bm25.ts), and how often the paper has the word that is being scored. */
  norms: new Float32Array(blockSize),
  frequencies: new Float32Array(blockSize),
  slots: new Uint16Array(blockSize), // by place: its slot, valid only if that slot is in use and holds this place
};

/** In `has`, the lower 16 bits sum up what the wanted terms tell (relevant.ts), the upper 16 count required ones. */
const oneRequired = 65_536;
const excluded = 65_535 * oneRequired;

/** Returns what a paper with the term has more; of an excluded term, all that it has. */
export function gainOf({ need, information }: Pick<QueryTerm, "need" | "information">): number {
  return need === "wanted" ? information : need === "required" ? oneRequired : excluded;
}

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

// Closes those that lack a required term, or have less of the wanted ones than `least` and score less than `threshold`.
// With `keepsEmpty`, those without any wanted term so far stay: a later one makes them matches. Returns how many stay.
export function closeHopeless(required: number, least: number, threshold: number, keepsEmpty: boolean): number {
  const { places, scores, has } = accumulators;
  let kept = 0;
  for (let index = 0; index < openSize; index++) {
    const slot = openSlots[index] as number;
    const had = has[slot] as number;
    const mayCount = (scores[slot] as number) >= threshold || (keepsEmpty && wantedOf(had) === 0);
    const stays = requiredOf(had) === required && (wantedOf(had) >= least || mayCount);
    if (stays) openSlots[kept++] = slot;
    else openPlaces[places[slot] as number] = 0;
  }
  openSize = kept;
  return kept;
}
