import { addDays, type Day, dayAt, startOfDay } from "../periods/day";
import { isClosed, type Period, periodOf } from "../periods/period";
import type { Cadence } from "../subscriptions/schema";

/** In ms. A digest that is later than three days, because the worker was off, is no longer news and is not sent. */
export const catchUpWindow = 3 * 24 * 3600 * 1000;

const kinds = { daily: "day", weekly: "week" } as const;

/** @returns the kind of period that a subscription hears of */
export function periodKind(cadence: Cadence): "day" | "week" {
  return kinds[cadence];
}

/** A period closes when its last day is over in the site's time zone. */
export function closesAt(period: Period, timeZone: string): Date {
  return startOfDay(addDays(period.to, 1), timeZone);
}

/**
 * The periods whose digests go out now to everyone who had confirmed by the time they closed: those that closed
 * within the catch-up window, oldest first. Whether they have papers is for the caller to see.
 */
export function duePeriods(cadence: Cadence, now: Date, timeZone: string): Period[] {
  const today = dayAt(now, timeZone);
  const due: Period[] = [];
  for (
    let period = lastClosed(cadence, today);
    now.getTime() - closesAt(period, timeZone).getTime() < catchUpWindow;
    period = periodOf(period.kind, addDays(period.from, -1))
  ) {
    due.unshift(period);
  }
  return due;
}

/**
 * The period that a new subscriber gets at once, so that nobody has to wait for what they asked for and a new site
 * can be tried: the latest that has closed and has papers, however long ago.
 * @param latestDay the latest day before the open period that has papers
 */
export function welcomePeriod(cadence: Cadence, latestDay: Day): Period {
  return periodOf(periodKind(cadence), latestDay);
}

/** @returns the first day of the period that is still open */
export function openSince(cadence: Cadence, now: Date, timeZone: string): Day {
  return periodOf(periodKind(cadence), dayAt(now, timeZone)).from;
}

function lastClosed(cadence: Cadence, today: Day): Period {
  const period = periodOf(periodKind(cadence), today);
  return isClosed(period, today) ? period : periodOf(period.kind, addDays(period.from, -1));
}
