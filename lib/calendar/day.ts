import { firstInstantOf, wallClockAt } from "./zonedTime";

/** A calendar day as `YYYY-MM-DD`, in the site's time zone. Days compare as text. */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
/** What lies beyond is a slip of the pen, and near the year 10000 days would no longer compare as text. */
const lastDay = "2999-12-31";
const msPerDay = 86_400_000;

/** @returns the day that `text` names, or null where there is no such day (2025-02-29, 2025-13-01, "yesterday") */
export function parseDay(text: string): Day | null {
  const match = form.exec(text);
  if (!match || text < "0001" || text > lastDay) return null;
  return printDay(new Date(`${text}T00:00:00Z`)) === text ? text : null;
}

/** The calendar day at an instant in a time zone. */
export function dayAt(now: Date, timeZone: string): Day {
  const { year, month, day } = wallClockAt(now.getTime(), timeZone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/**
 * The instant at which a day begins in a time zone. Where the clocks go forward at midnight, that is when they have;
 * where they go back over it, the first of the two.
 */
export function startOfDay(day: Day, timeZone: string): Date {
  return firstInstantOf(day, 0, timeZone);
}

/** @returns the day `count` days later, or earlier where `count` is negative */
export function addDays(day: Day, count: number): Day {
  return printDay(new Date(daysSinceEpoch(day) * msPerDay + count * msPerDay));
}

/** Whole days from 1970-01-01 to `day`. */
export function daysSinceEpoch(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Prints a day for people, e.g. `formatDay(day, { month: "long", day: "numeric" })` gives "March 12". */
export function formatDay(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

function printDay(date: Date): Day {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
