/** Exits longer ago than this no longer count, in ms. */
const memory = 1_800_000;
/** Maximum number of restarts within that time. */
const maxRestarts = 5;
/** The delay before the first restart, in ms; it doubles each time. */
const firstWait = 1000;

/**
 * Returns how long to wait before restarting a process, in ms, or null if it has exited too often.
 * @param ends when the process exited so far, in ms, the latest last
 */
export function waitBeforeRestart(ends: number[], now: number): number | null {
  const recent = ends.filter((at) => now - at < memory).length;
  return recent > maxRestarts ? null : firstWait * 2 ** Math.max(0, recent - 1);
}
