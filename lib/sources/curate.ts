import { byDay } from "../periods/byDay";
import type { Curation } from "./configuration";
import type { Arrival } from "./plan";

/**
 * Leaves a day to those that the source's curation lists; the others come in all the same, are found by searches, and
 * can be listed by a curator. Of a source without an order the best are those that `worth` says.
 * @param arrivals of whole days, as sources give them
 */
export function curate(arrivals: Arrival[], curation: Curation, worth: (arrival: Arrival) => number): Arrival[] {
  if (curation === "all") return arrivals;
  if (curation === "picked") return arrivals.map(withoutDay);
  const best = (a: Arrival, b: Arrival) =>
    (a.rank ?? 0) - (b.rank ?? 0) || (b.votes ?? 0) - (a.votes ?? 0) || worth(b) - worth(a);
  const listed = new Set<Arrival>();
  for (const ofDay of byDay(arrivals).values()) {
    for (const arrival of ofDay.sort(best).slice(0, curation.top)) {
      // A day may come on several pages.
      if ((arrival.rank ?? 1) <= curation.top) listed.add(arrival);
    }
  }
  return arrivals.map((arrival) => (listed.has(arrival) ? arrival : withoutDay(arrival)));
}

function withoutDay({ day: _, rank: __, ...arrival }: Arrival): Arrival {
  return arrival;
}
