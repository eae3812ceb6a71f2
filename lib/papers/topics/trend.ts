/** In days up to the latest: what "this month" means, and what it is compared with. */
export const recentDays = 28;
export const earlierDays = 84;

/** How many papers a topic has in the recent and in the earlier days; of a sample where there are very many. */
export type TrendCounts = { slug: string; recent: number; earlier: number };

/** `expected` papers would be in the recent days if the topic's share of all papers were what it was earlier. */
export type Trend = { slug: string; recent: number; expected: number };

/** A change that chance alone makes in one of a hundred topics: the .99 quantile of χ² with one degree of freedom. */
const leastEvidence = 6.63;

/**
 * Ranks topics by how clearly their share of papers changed, by Dunning's log-likelihood ratio (Accurate Methods for the
 * Statistics of Surprise and Coincidence, 1993). A topic that grows as much as the site does not rise.
 * @param totals how many papers there are in all, in the recent and in the earlier days
 * @param most the maximum number in each list
 */
export function rankTrends(
  counts: readonly TrendCounts[],
  totals: { recent: number; earlier: number },
  most: number,
): { rising: Trend[]; falling: Trend[] } {
  if (totals.recent === 0 || totals.earlier === 0) return { rising: [], falling: [] };
  const changed = counts
    .map((each) => ({
      ...each,
      expected: (each.earlier * totals.recent) / totals.earlier,
      evidence: evidence(each, totals),
    }))
    .filter((each) => each.evidence >= leastEvidence)
    .sort((a, b) => b.evidence - a.evidence || (a.slug < b.slug ? -1 : 1));
  const take = (isRising: boolean) =>
    changed
      .filter(({ recent, expected }) => recent > expected === isRising)
      .slice(0, most)
      .map(({ slug, recent, expected }) => ({ slug, recent, expected }));
  return { rising: take(true), falling: take(false) };
}

function evidence({ recent, earlier }: TrendCounts, totals: { recent: number; earlier: number }): number {
  const share = (recent + earlier) / (totals.recent + totals.earlier);
  return 2 * (surprise(recent, share * totals.recent) + surprise(earlier, share * totals.earlier));
}

function surprise(papers: number, expected: number): number {
  return papers === 0 ? 0 : papers * Math.log(papers / expected);
}
