import { firstInstantOf, wallClockAt } from "./zonedTime";

/** A calendar day as `YYYY-MM-DD`, in the site's time zone. Days sort as text. */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const lastDay = "2999-12-31"; // Later days are typing errors; from the year 10000, days would no longer sort as text
const msPerDay = 86_400_000;

/** Returns the day that `text` names, or null if there is no such day (2025-02-29, 2025-13-01, "yesterday"). */
export function parseDay(text: string): Day | null {
  const match = form.exec(text);
  if (!match || text < "0001" || text > lastDay) return null;
  return printDay(new Date(`${text}T00:00:00Z`)) === text ? text : null;
}

export function dayAt(now: Date, timeZone: string): Day {
  const { year, month, day } = wallClockAt(now.getTime(), timeZone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** If the clocks skip midnight, the instant after the change; if they repeat it, the first of the two. */
export function startOfDay(day: Day, timeZone: string): Date {
  return firstInstantOf(day, 0, timeZone);
}

/** Returns the day `count` days later, or earlier if `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return printDay(new Date(daysSinceEpoch(day) * msPerDay + count * msPerDay));
}

export function daysSinceEpoch(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}

export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Formats a day as it stands beside papers and in plots: "Mar 12, 2025". Sentences and headings have the whole month. */
export function shortDay(day: Day): string {
  return formatDay(day, { year: "numeric", month: "short", day: "numeric" });
}

/** Formats a day for people: `formatDay(day, { month: "long", day: "numeric" })` gives "March 12". */
export function formatDay(day: Day, options: Intl.DateTimeFormatOptions): string {
  return formatterOf(options).format(new Date(`${day}T00:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. There are as many as forms of a day on our pages. */
function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  formatters.set(key, formatter);
  return formatter;
}

function printDay(date: Date): Day {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
