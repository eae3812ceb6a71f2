import { addDays, type Day, formatDay, parseDay, weekday } from "./day";

export const periodKinds = ["day", "week", "month"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A day, an ISO 8601 week or a month. `key` is its name in URLs: 2025-03-12, 2025-W11, 2025-03. */
export type Period = { kind: PeriodKind; key: string; from: Day; to: Day };

/** @returns the period of a kind that holds a day */
export function periodOf(kind: PeriodKind, day: Day): Period {
  if (kind === "day") return { kind, key: day, from: day, to: day };
  if (kind === "month") {
    const month = day.slice(0, 7);
    const from = `${month}-01`;
    const to = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1);
    return { kind, key: month, from, to };
  }
  const from = addDays(day, 1 - weekday(day));
  return { kind, key: weekKey(from), from, to: addDays(from, 6) };
}

/** @returns the period that a URL names, or null where there is none (2025-02-30, 2025-W53, 2025-13) */
export function parsePeriod(kind: PeriodKind, key: string): Period | null {
  const period = periodOf(kind, parseDay(firstDay(kind, key)) ?? "0001-01-01");
  return period.key === key ? period : null;
}

/** @returns the period that a key names, of whichever kind; null where it names none */
export function readPeriodKey(key: string): Period | null {
  for (const kind of periodKinds) {
    const period = parsePeriod(kind, key);
    if (period) return period;
  }
  return null;
}

/** @returns true where the period lies wholly before `today` */
export function isClosed(period: Period, today: Day): boolean {
  return period.to < today;
}

/** The period as a heading: "Wednesday, March 12, 2025", "Week 11, 2025", "March 2025". */
export function formatPeriod(period: Period): string {
  if (period.kind === "day") {
    return formatDay(period.from, { weekday: "long", year: "numeric", month: "long", day: "numeric" });
  }
  if (period.kind === "month") return formatDay(period.from, { year: "numeric", month: "long" });
  return `Week ${Number(period.key.slice(-2))}, ${period.key.slice(0, 4)}`;
}

/** The days of a period for people: "March 10 – 16, 2025"; empty for a day, whose heading says it. */
export function formatSpan(period: Period): string {
  if (period.kind === "day") return "";
  return new Intl.DateTimeFormat("en-US", {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).formatRange(new Date(`${period.from}T00:00:00Z`), new Date(`${period.to}T00:00:00Z`));
}

/** A week belongs to the year of its Thursday, and week 1 is the one with the year's first Thursday (ISO 8601). */
function weekKey(monday: Day): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${String(weekOfYear(thursday)).padStart(2, "0")}`;
}

function weekOfYear(thursday: Day): number {
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(dayOfYear / 7) + 1;
}

function firstDay(kind: PeriodKind, key: string): Day {
  if (kind === "day") return key;
  if (kind === "month") return `${key}-01`;
  const match = /^(\d{4})-W(\d{2})$/.exec(key);
  if (!match?.[1] || !match[2] || match[1] === "0000") return "";
  // January 4th is always in week 1 (ISO 8601).
  const weekOne = periodOf("week", `${match[1]}-01-04`).from;
  return addDays(weekOne, 7 * (Number(match[2]) - 1));
}
