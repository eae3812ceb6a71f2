import { type DocValues, dayNumber, hasCode, hasProject } from "../index/docValues";
import type { Filter } from "../query/query";

/**
 * Leaves those places of a block whose papers meet a filter, in their order. Topics are words of the index, and all
 * meet a filter by one here. One loop for each kind, since a call for each of a hundred thousand places takes longer
 * than all else.
 * @param places of which the first `size` count; those that are left come to its start
 * @returns how many are left
 */
export function meetFilter(filter: Filter, block: DocValues, places: Uint16Array, size: number): number {
  if (filter.kind === "date") {
    const from = filter.from === null ? 1 : dayNumber(filter.from);
    const until = filter.until === null ? 65_535 : dayNumber(filter.until);
    return within(block.days, from, until, places, size);
  }
  if (filter.kind === "votes") return within(block.votes, filter.least ?? 0, filter.most ?? 2 ** 32, places, size);
  if (filter.kind === "has")
    return flagged(block.flags, filter.link === "code" ? hasCode : hasProject, !filter.excluded, places, size);
  return size;
}

function within(
  values: Uint16Array | Uint32Array,
  least: number,
  most: number,
  places: Uint16Array,
  size: number,
): number {
  let left = 0;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const value = values[place] as number;
    if (value >= least && value <= most) places[left++] = place;
  }
  return left;
}

function flagged(flags: Uint8Array, flag: number, isSet: boolean, places: Uint16Array, size: number): number {
  let left = 0;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    if ((((flags[place] as number) & flag) !== 0) === isSet) places[left++] = place;
  }
  return left;
}
