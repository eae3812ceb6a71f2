import type { Interest, Reason } from "./schema";

/** Papers by their keys, the best first, and the place of each. */
export type Ranked = { papers: number[]; places: Map<number, number> };

export function ranked(papers: number[]): Ranked {
  return { papers, places: new Map(papers.map((paper, index) => [paper, index])) };
}

/** An interest and the papers that have come for it. */
export type Candidates = { interest: Interest; found: Ranked };

export type Chosen = { paper: number; reasons: Reason[] };

/**
 * Chooses what a digest tells of. The interests take turns, in the order in which the reader named them: each brings
 * its best paper that is not there yet, until the digest is full or nobody has any left. So each is heard, and what one
 * has too few for goes to the others. A paper is there once, with the reasons of all interests that it has come for.
 * @param told the papers that the reader was told of before
 */
export function interleave(offers: Candidates[], told: ReadonlySet<number>, most: number): Chosen[] {
  const chosen = new Set<number>();
  let waiting = offers.map((offer) => ({ offer, at: 0 }));
  while (waiting.length > 0 && chosen.size < most) {
    for (const turn of waiting) {
      const { papers } = turn.offer.found;
      while (turn.at < papers.length && isTaken(papers[turn.at])) turn.at++;
      const paper = papers[turn.at];
      if (paper !== undefined && chosen.size < most) chosen.add(paper);
    }
    waiting = waiting.filter(({ offer, at }) => at < offer.found.papers.length);
  }
  return [...chosen].map((paper) => ({ paper, reasons: reasonsFor(paper, offers, most) }));

  function isTaken(paper: number | undefined): boolean {
    return paper !== undefined && (chosen.has(paper) || told.has(paper));
  }
}

/** That a paper trends is a reason beside others only where it is among the first: "107th of 110" is none. */
function reasonsFor(paper: number, offers: Candidates[], most: number): Reason[] {
  const reasons = offers.flatMap(({ interest: { kind, value }, found }): Reason[] => {
    const place = found.places.get(paper);
    if (place === undefined) return [];
    return [kind === "trending" ? { kind, place: place + 1, of: found.papers.length } : { kind, value }];
  });
  const telling = reasons.filter((reason) => reason.kind !== "trending" || reason.place <= most);
  return telling.length > 0 ? telling : reasons;
}

/** How many papers have come for any of a reader's interests that they have not been told of. */
export function countCandidates(offers: Candidates[], told: ReadonlySet<number>): number {
  const papers = new Set(offers.flatMap(({ found }) => found.papers));
  return [...papers].filter((paper) => !told.has(paper)).length;
}
