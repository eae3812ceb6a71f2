import type { Day } from "../calendar/day";
import { byDay } from "../calendar/groupByDay";
import type { IncomingRecord } from "./planBatch";
import type { Curation } from "./sourcesFile";

/**
 * Leaves a day to those that the source's curation lists; the others come in all the same, are found by searches, and
 * can be listed by a curator. Of a source without an order the best are those that `worth` says.
 * @param arrivals a page of them; a day may go on on the next one
 * @param listed how many of each day earlier pages listed
 */
export function curate(
  arrivals: IncomingRecord[],
  curation: Curation,
  worth: (arrival: IncomingRecord) => number,
  listed: ReadonlyMap<Day, number> = new Map(),
): IncomingRecord[] {
  if (curation === "all") return arrivals;
  if (curation === "picked") return arrivals.map(withoutDay);
  const best = (a: IncomingRecord, b: IncomingRecord) =>
    (a.rank ?? 0) - (b.rank ?? 0) || (b.votes ?? 0) - (a.votes ?? 0) || worth(b) - worth(a);
  const { top } = curation;
  const chosen = new Set<IncomingRecord>();
  for (const [day, ofDay] of byDay(arrivals)) {
    const room = Math.max(0, top - (listed.get(day) ?? 0));
    for (const arrival of ofDay.sort(best).slice(0, room)) if ((arrival.rank ?? 1) <= top) chosen.add(arrival);
  }
  return arrivals.map((arrival) => (chosen.has(arrival) ? arrival : withoutDay(arrival)));
}

function withoutDay({ day: _, rank: __, ...arrival }: IncomingRecord): IncomingRecord {
  return arrival;
}
