import type { Rate } from "../../platform/rate";

/** A token bucket. `freeAt` is when all that was taken is refilled; null if nothing ever was. */
export function availableNow({ interval, burst }: Rate, freeAt: Date | null, now: Date): number {
  return Math.floor((now.getTime() + interval * burst - begin({ interval, burst }, freeAt, now)) / interval + 1e-6);
}

/** Returns the new `freeAt` after `count` emails. */
export function take(rate: Rate, freeAt: Date | null, count: number, now: Date): Date {
  return new Date(begin(rate, freeAt, now) + count * rate.interval);
}

/** A time further ahead than a burst was written before the clock was set back, and is ignored. */
function begin({ interval, burst }: Rate, freeAt: Date | null, now: Date): number {
  const ahead = (freeAt?.getTime() ?? 0) - now.getTime();
  return now.getTime() + (ahead > interval * burst + 1 ? 0 : Math.max(ahead, 0));
}

export function domainOf(emailKey: string): string {
  return emailKey.slice(emailKey.lastIndexOf("@") + 1);
}

export type DueEmail = { id: number; domain: string };

/** `left` is how many may go to a domain. Returns the emails to send, and those whose domain is used up. */
export function divideBudget<T extends DueEmail>(due: T[], budget: number, left: (domain: string) => number) {
  const going: T[] = [];
  const waiting: T[] = [];
  const taken = new Map<string, number>();
  for (const email of due) {
    const count = taken.get(email.domain) ?? 0;
    if (count >= left(email.domain)) waiting.push(email);
    else if (going.length < budget) {
      going.push(email);
      taken.set(email.domain, count + 1);
    }
  }
  return { going, waiting, taken };
}
