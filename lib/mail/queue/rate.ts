import type { Rate } from "../../platform/rate";

/**
 * How many emails may go now.
 * @param freeAt when what has been taken is paid for; null where nothing ever was
 */
export function available({ interval, burst }: Rate, freeAt: Date | null, now: Date): number {
  return Math.floor((now.getTime() + interval * burst - begin({ interval, burst }, freeAt, now)) / interval + 1e-6);
}

/** @returns when it is paid for that so many go now */
export function take(rate: Rate, freeAt: Date | null, count: number, now: Date): Date {
  return new Date(begin(rate, freeAt, now) + count * rate.interval);
}

/** What lies further ahead than a burst reaches was written before the clock was set back, and counts for nothing. */
function begin({ interval, burst }: Rate, freeAt: Date | null, now: Date): number {
  const ahead = (freeAt?.getTime() ?? 0) - now.getTime();
  return now.getTime() + (ahead > interval * burst + 1 ? 0 : Math.max(ahead, 0));
}

/** The domain of an address, by which mail to it is counted. */
export function domainOf(emailKey: string): string {
  return emailKey.slice(emailKey.lastIndexOf("@") + 1);
}

/** An email that is due, in the order in which it would go. */
export type DueEmail = { id: number; domain: string };

/**
 * Shares out what may go among what is due.
 * @param left how many may go to a domain; it is counted down
 * @returns who goes, and who waits in the lane of a domain that nothing more may go to
 */
export function share<T extends DueEmail>(due: T[], budget: number, left: (domain: string) => number) {
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
