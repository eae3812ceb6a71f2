import type { Interest, Reason } from "./schema";

/** Paper keys, best first, and the rank of each, from 0. */
export type Ranked = { papers: number[]; places: Map<number, number> };

export function ranked(papers: number[]): Ranked {
  return { papers, places: new Map(papers.map((paper, index) => [paper, index])) };
}

export type Candidates = { interest: Interest; found: Ranked };

export type Chosen = { paper: number; reasons: Reason[] };

// Interests take turns, in the subscriber's order: each adds its best paper not chosen yet until the digest is full, so
// that every interest is represented. A paper appears once, with the reasons of all interests that it matches.
export function interleave(offers: Candidates[], delivered: ReadonlySet<number>, most: number): Chosen[] {
  const chosen = new Set<number>();
  let active = offers.map((offer) => ({ offer, at: 0 }));
  while (active.length > 0 && chosen.size < most) {
    for (const turn of active) {
      const { papers } = turn.offer.found;
      while (turn.at < papers.length && isUsed(papers[turn.at])) turn.at++;
      const paper = papers[turn.at];
      if (paper !== undefined && chosen.size < most) chosen.add(paper);
    }
    active = active.filter(({ offer, at }) => at < offer.found.papers.length);
  }
  return [...chosen].map((paper) => ({ paper, reasons: reasonsFor(paper, offers, most) }));

  function isUsed(paper: number | undefined): boolean {
    return paper !== undefined && (chosen.has(paper) || delivered.has(paper));
  }
}

/** “Trending” is given as a second reason only for the top papers: "107th of 110" is no reason. */
function reasonsFor(paper: number, offers: Candidates[], most: number): Reason[] {
  const reasons = offers.flatMap(({ interest: { kind, value }, found }): Reason[] => {
    const place = found.places.get(paper);
    if (place === undefined) return [];
    return [kind === "trending" ? { kind, place: place + 1, of: found.papers.length } : { kind, value }];
  });
  const relevant = reasons.filter((reason) => reason.kind !== "trending" || reason.place <= most);
  return relevant.length > 0 ? relevant : reasons;
}

export function countCandidates(offers: Candidates[], delivered: ReadonlySet<number>): number {
  const papers = new Set(offers.flatMap(({ found }) => found.papers));
  return [...papers].filter((paper) => !delivered.has(paper)).length;
}
