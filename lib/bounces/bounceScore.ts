import type { Severity } from "../mail/smtpStatus";

export type Bounce = { severity: Severity; at: Date };

const points: Record<Severity, number> = { hard: 2, soft: 1 }; // A missing mailbox counts double a full one

const msPerDay = 24 * 3600 * 1000;
export const bounceMemory = 30 * msPerDay; // After this long without a bounce, earlier bounces no longer count, in ms

/** Returns the points of an address: those of its bounces back to the last gap as long as `memory`. */
export function bounceScore(bounces: Bounce[], now: Date): number {
  const newestFirst = bounces.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  let since = now.getTime();
  let total = 0;
  for (const { severity, at } of newestFirst) {
    if (since - at.getTime() >= bounceMemory) break;
    since = Math.min(since, at.getTime());
    total += points[severity];
  }
  return total;
}
