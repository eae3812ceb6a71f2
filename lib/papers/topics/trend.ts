/** In days up to the latest: what "this month" means, and what it is compared with. */
export const recentDays = 28;
export const earlierDays = 84;

/** How many papers there are in the recent and in the earlier days. */
export type Windows = { recent: number; earlier: number };

/**
 * A topic's papers, for each way in which papers get their topics: a source that begins or ends to give keywords changes
 * what topics papers have, and nothing rises or falls by that.
 */
export type TrendCounts = { slug: string; strata: readonly Windows[] };

/** `expected` papers would be in the recent days if the topic's share of all papers were what it was earlier. */
export type Trend = { slug: string; recent: number; expected: number };

/** A change that chance alone makes in one of a hundred topics: the .99 quantile of χ² with one degree of freedom. */
const leastEvidence = 6.63;

const leastPapers = 3; // With fewer, the test knows too little

/**
 * Ranks topics by how clearly their share of papers changed, by the test of Cochran (1954) and of Mantel and Haenszel (1959)
 * with its correction for continuity. A topic that grows as much as the site does not rise.
 * @param totals how many papers there are in all, by stratum
 * @param most the maximum number in each list
 */
export function rankTrends(
  counts: readonly TrendCounts[],
  totals: readonly Windows[],
  most: number,
): { rising: Trend[]; falling: Trend[] } {
  const changed = counts
    .map(({ slug, strata }) => ({ slug, ...compare(strata, totals) }))
    .filter(({ recent, expected, evidence }) => evidence >= leastEvidence && Math.max(recent, expected) >= leastPapers)
    .sort((a, b) => b.evidence - a.evidence || (a.slug < b.slug ? -1 : 1));
  const take = (isRising: boolean) =>
    changed
      .filter(({ recent, expected }) => recent > expected === isRising)
      .slice(0, most)
      .map(({ slug, recent, expected }) => ({ slug, recent, expected }));
  return { rising: take(true), falling: take(false) };
}

function compare(strata: readonly Windows[], totals: readonly Windows[]) {
  const sums = { recent: 0, expected: 0, surplus: 0, variance: 0 };
  for (const [place, { recent, earlier }] of strata.entries()) {
    const total = totals[place];
    // Where there are no papers of both windows, nothing can be compared.
    if (!total || total.recent === 0 || total.earlier === 0) continue;
    const [all, having] = [total.recent + total.earlier, recent + earlier];
    sums.recent += recent;
    sums.expected += (earlier * total.recent) / total.earlier;
    sums.surplus += recent - (having * total.recent) / all;
    sums.variance += (total.recent * total.earlier * having * (all - having)) / (all * all * Math.max(1, all - 1));
  }
  const { recent, expected, surplus, variance } = sums;
  const evidence = variance > 0 ? Math.max(0, Math.abs(surplus) - 0.5) ** 2 / variance : 0;
  return { recent, expected, evidence };
}
