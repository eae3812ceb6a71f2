import { type DocValues, dayNumber, hasCode, hasProject } from "../index/docValues";
import type { Filter } from "../query/query";

// The first `size` places count; those that remain move to the front, in order; returns how many. All pass a filter by
// topic, which is a word of the index. A loop for each kind: a call per place takes longer than everything else.
export function keepMatching(filter: Filter, block: DocValues, places: Uint16Array, size: number): number {
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
  min: number,
  max: number,
  places: Uint16Array,
  size: number,
): number {
  let left = 0;
  for (let index = 0; index < size; index++) {
    const place = places[index] as number;
    const value = values[place] as number;
    if (value >= min && value <= max) places[left++] = place;
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
