/** In ms: an end that is longer ago no longer counts. */
const memory = 1_800_000;
/** How often a process is started again within that time. */
const mostRestarts = 5;
/** In ms: before the first restart; each further one waits twice as long. */
const firstWait = 1000;

/**
 * @param ends when the process has ended so far, in ms, the latest last
 * @returns in ms, how long to wait before it is started again; null where it has ended too often
 */
export function waitBeforeRestart(ends: number[], now: number): number | null {
  const recent = ends.filter((at) => now - at < memory).length;
  return recent > mostRestarts ? null : firstWait * 2 ** Math.max(0, recent - 1);
}
