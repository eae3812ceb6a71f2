/** How busy a day is beside the other days that are shown: 0 without papers, then 1 to 4 by quarters of those days. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/**
 * Quarters rather than shares of the maximum: one day with a thousand papers does not make all others look alike.
 * @param counts the numbers of papers of the days that are compared; days without papers do not count
 * @returns what gives the heat of a number of papers
 */
export function heatScale(counts: Iterable<number>): (papers: number) => Heat {
  const sorted = [...counts].filter((papers) => papers > 0).sort((a, b) => a - b);
  const limits = [0.25, 0.5, 0.75].map(
    (share) => sorted[Math.floor(share * sorted.length)] ?? Number.POSITIVE_INFINITY,
  );
  const [first = 0, second = 0, third = 0] = limits;
  return (papers) => {
    if (papers <= 0) return 0;
    if (papers < first) return 1;
    if (papers < second) return 2;
    return papers < third ? 3 : 4;
  };
}
