import type { Day } from "../calendar/day";
import { type Announcement, announcements } from "../papers/schema";

/** A paper's place on a day's page. A place that predicted votes gave, and no source, changes as the day fills. */
export type Placement = { rank: number; kind: Announcement; placedBy: "source" | "prior" };

export type PlacedPaper = {
  listings: Map<Day, Placement>; // Its place on each day that lists it
  withheld: Map<Day, Placement & { reason: "withdrawn" | "unlisted" }>;
  firstListedOn: Day | null;
  withdrawnAt: Date | null;
  withdrawal: string | null;
};

type Listed = { day: Day; rank?: number; announced?: Announcement; unordered?: boolean };

/** Or records where a withdrawn or unlisted paper would stand. Updates `ranks`, the last rank of each day. */
export function list(paper: PlacedPaper, { day, rank, announced, unordered }: Listed, ranks: Map<Day, number>): void {
  const withheld = paper.withheld.get(day);
  const before = paper.listings.get(day) ?? withheld;
  const kinds = announcements.filter((kind) => kind === before?.kind || kind === (announced ?? "new"));
  const place: Placement = {
    rank: rank ?? before?.rank ?? (ranks.get(day) ?? 0) + 1,
    kind: kinds[0] ?? "new", // A paper may be new in one category and a cross-list in another
    placedBy: unordered && before?.placedBy !== "source" ? "prior" : "source",
  };
  ranks.set(day, Math.max(place.rank, ranks.get(day) ?? 0));
  if (withheld) paper.withheld.set(day, { ...place, reason: withheld.reason });
  else if (paper.withdrawnAt) paper.withheld.set(day, { ...place, reason: "withdrawn" });
  else paper.listings.set(day, place);
  if (withheld?.reason !== "unlisted" && (!paper.firstListedOn || day < paper.firstListedOn)) paper.firstListedOn = day;
}

export function withdraw(paper: PlacedPaper, withdrawn: { at: Date; why: string } | null): void {
  paper.withdrawnAt = withdrawn?.at ?? null;
  paper.withdrawal = withdrawn?.why ?? null;
  if (withdrawn) {
    for (const [day, place] of paper.listings) paper.withheld.set(day, { ...place, reason: "withdrawn" });
    paper.listings.clear();
    return;
  }
  for (const [day, { reason, ...place }] of paper.withheld) {
    if (reason !== "withdrawn") continue;
    paper.listings.set(day, place);
    paper.withheld.delete(day);
  }
}

export function mergePlacements(paper: PlacedPaper, duplicate: PlacedPaper): void {
  for (const [day, place] of duplicate.withheld) if (!paper.withheld.has(day)) paper.withheld.set(day, place);
  for (const [day, place] of duplicate.listings) {
    if (!paper.listings.has(day) && !paper.withheld.has(day)) paper.listings.set(day, place);
    if (!paper.firstListedOn || day < paper.firstListedOn) paper.firstListedOn = day;
  }
  for (const day of paper.withheld.keys()) paper.listings.delete(day);
  if (duplicate.withdrawnAt) withdraw(paper, { at: duplicate.withdrawnAt, why: duplicate.withdrawal ?? "" });
}
