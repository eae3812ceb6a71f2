import type { Severity } from "../mail/smtpStatus";

/** One email that came back. */
export type Bounce = { severity: Severity; at: Date };

/** A mailbox that there is not counts double one that is full. */
const points: Record<Severity, number> = { hard: 2, soft: 1 };

const msPerDay = 24 * 3600 * 1000;
/** In ms: after as long without a bounce, what came before is forgotten. */
export const memory = 30 * msPerDay;

/** How many points an address has: those of its bounces back to the last gap that was long enough to forget. */
export function bounceScore(bounces: Bounce[], now: Date): number {
  const newestFirst = bounces.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  let since = now.getTime();
  let total = 0;
  for (const { severity, at } of newestFirst) {
    if (since - at.getTime() >= memory) break;
    since = Math.min(since, at.getTime());
    total += points[severity];
  }
  return total;
}
