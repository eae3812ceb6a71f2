type Grades = Map<string, number>;

/**
 * Returns nDCG at a depth, with gain 2^grade − 1 and discount log2(1 + place): Järvelin and Kekäläinen 2002, as Burges
 * 2005.
 */
export function ndcg(found: string[], grades: Grades, depth: number): number {
  const gain = (sorted: number[]) =>
    sorted.slice(0, depth).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** Returns the share of the relevant texts that is found down to a depth. */
export function recall(found: string[], grades: Grades, depth: number): number {
  const relevant = countRelevant(grades);
  return relevant === 0 ? 0 : found.slice(0, depth).filter((id) => (grades.get(id) ?? 0) > 0).length / relevant;
}

/** Returns average precision: the mean over the relevant texts of the precision at each, 0 for those not found. */
export function averagePrecision(found: string[], grades: Grades): number {
  let hits = 0;
  let sum = 0;
  for (const [place, id] of found.entries()) {
    if ((grades.get(id) ?? 0) <= 0) continue;
    hits++;
    sum += hits / (place + 1);
  }
  return sum / Math.max(1, countRelevant(grades));
}

/** Returns a quantile of times in ms, as text. */
export function quantile(times: number[], share: number, digits = 1): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(digits);
}

function countRelevant(grades: Grades): number {
  return [...grades.values()].filter((grade) => grade > 0).length;
}

/** Returns the median and the p99 of the times that some work takes, in ms, for a cell of a table. */
export async function medianAndP99(repeats: number, work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return `${quantile(times, 0.5)} / ${quantile(times, 0.99)}`;
}
