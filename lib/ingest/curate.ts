import type { Day } from "../calendar/day";
import { groupItemsByDay } from "../calendar/groupByDay";
import type { IncomingRecord } from "./planBatch";
import type { Curation } from "./sourcesFile";

// Removes the day from records that curation does not list; they still come in. `score` decides between records without
// rank and votes; `listed` counts the papers of each day on earlier pages, as a day may continue.
export function curate(
  arrivals: IncomingRecord[],
  curation: Curation,
  score: (arrival: IncomingRecord) => number,
  listed: ReadonlyMap<Day, number> = new Map(),
): IncomingRecord[] {
  if (curation === "all") return arrivals;
  if (curation === "picked") return arrivals.map(withoutDay);
  const byRank = (a: IncomingRecord, b: IncomingRecord) =>
    (a.rank ?? 0) - (b.rank ?? 0) || (b.votes ?? 0) - (a.votes ?? 0) || score(b) - score(a);
  const { top } = curation;
  const chosen = new Set<IncomingRecord>();
  for (const [day, ofDay] of groupItemsByDay(arrivals)) {
    const room = Math.max(0, top - (listed.get(day) ?? 0));
    for (const arrival of ofDay.sort(byRank).slice(0, room)) if ((arrival.rank ?? 1) <= top) chosen.add(arrival);
  }
  return arrivals.map((arrival) => (chosen.has(arrival) ? arrival : withoutDay(arrival)));
}

function withoutDay({ day: _, rank: __, ...arrival }: IncomingRecord): IncomingRecord {
  return arrival;
}
