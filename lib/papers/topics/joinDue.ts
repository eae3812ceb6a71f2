/** In papers: fewer change hardly any name's meaning, and joining reads all topics. */
const manyPapers = 1000;
const day = 86_400_000; // in ms

/**
 * Whether to join names again. A process joins once at its start, so that new rules reach the store.
 * @param since the time since it last did, in ms; null if it has not
 * @param assignedSince how many papers got topics since
 */
export function isJoinDue({ since, assignedSince }: { since: number | null; assignedSince: number }): boolean {
  if (since === null || assignedSince >= manyPapers) return true;
  return assignedSince > 0 && since >= day;
}
