import { type Columns, dayNumber, hasCode, hasProject } from "../index/columns";
import type { Filter } from "../query/query";

/** @returns whether the paper at a place of a block meets all filters but topics, or null where there are none */
export function filterOf(filters: Filter[], { flags, days, votes }: Columns): ((place: number) => boolean) | null {
  const tests: ((place: number) => boolean)[] = [];
  for (const filter of filters) {
    if (filter.kind === "date") {
      const from = filter.from === null ? 0 : dayNumber(filter.from);
      const until = filter.until === null ? 65_535 : dayNumber(filter.until);
      tests.push((place) => days[place] !== 0 && (days[place] as number) >= from && (days[place] as number) <= until);
    } else if (filter.kind === "has") {
      const flag = filter.link === "code" ? hasCode : hasProject;
      tests.push((place) => (((flags[place] as number) & flag) !== 0) !== filter.excluded);
    } else if (filter.kind === "votes") {
      const { least, most } = filter;
      tests.push((place) => (votes[place] as number) >= (least ?? 0) && (votes[place] as number) <= (most ?? 2 ** 32));
    }
  }
  const [first] = tests;
  if (!first) return null;
  if (tests.length === 1) return first;
  return (place) => tests.every((test) => test(place));
}
