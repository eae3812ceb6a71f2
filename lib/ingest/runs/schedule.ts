import { Cron } from "croner";

/** Returns whether a text is a cron schedule: minute, hour, day of month, month, day of week. */
export function isCron(pattern: string): boolean {
  try {
    return pattern.trim().split(/\s+/).length === 5 && new Cron(pattern).nextRun() !== null;
  } catch {
    return false;
  }
}

/** Changes to and from daylight saving neither skip nor repeat a run. */
export function nextDue(pattern: string, timeZone: string, after: Date): Date {
  const next = new Cron(pattern, { timezone: timeZone }).nextRun(after);
  if (!next) throw new Error(`The schedule ${pattern} is never due`);
  return next;
}

/** How soon a source that failed is retried, in ms, unless its schedule is sooner. */
const afterFailures = [10, 30, 60, 180].map((minutes) => minutes * 60_000);

/** @param failures how often it failed in a row */
export function dueAfterFailure(scheduled: Date, now: Date, failures: number): Date {
  const wait = afterFailures[Math.min(failures, afterFailures.length) - 1] ?? 0;
  return new Date(Math.min(scheduled.getTime(), now.getTime() + wait));
}

const grace = 30 * 60_000; // Milliseconds. A worker checks every few seconds; a run takes minutes.

/** Returns since when a source is overdue; null if it is not. */
export function lateSince(nextAt: Date, now: Date): Date | null {
  return now.getTime() - nextAt.getTime() > grace ? nextAt : null;
}
