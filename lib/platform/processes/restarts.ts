const memory = 1_800_000; // Exits longer ago than this no longer count, in ms
const maxRestarts = 5; // Maximum number of restarts within that time
const firstWait = 1000; // The delay before the first restart, in ms; it doubles each time

/** In ms; null if it has exited too often. `ends` are the times of its exits in ms, the latest last. */
export function waitBeforeRestart(ends: number[], now: number): number | null {
  const recent = ends.filter((at) => now - at < memory).length;
  return recent > maxRestarts ? null : firstWait * 2 ** Math.max(0, recent - 1);
}
