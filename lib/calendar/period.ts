import { addDays, type Day, formatDay, weekday } from "./day";
import { readDay } from "./writtenDay";

export const periodKinds = ["day", "week", "month"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A day, an ISO 8601 week or a month. `key` names it in URLs: 2025-03-12, 2025-W11, 2025-03. */
export type Period = { kind: PeriodKind; key: string; from: Day; to: Day };

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

/** Parses a key or a variant (2025-3-12, 2025/03, 2025-w9); null if the calendar has no such period. */
export function parsePeriod(kind: PeriodKind, text: string): Period | null {
  const day = kind === "week" ? mondayOf(text) : readDay(kind === "month" ? `${text}${text[4] ?? ""}01` : text);
  return day === null ? null : periodOf(kind, day);
}

export function readPeriodKey(key: string): Period | null {
  for (const kind of periodKinds) {
    const period = parsePeriod(kind, key);
    if (period) return period;
  }
  return null;
}

export function isClosed(period: Period, today: Day): boolean {
  return period.to < today;
}

/** Formats a period as a heading: "Wednesday, March 12, 2025", "Week 11, 2025", "March 2025". */
export function formatPeriod(period: Period): string {
  if (period.kind === "day") {
    return formatDay(period.from, { weekday: "long", year: "numeric", month: "long", day: "numeric" });
  }
  if (period.kind === "month") return formatDay(period.from, { year: "numeric", month: "long" });
  return `Week ${Number(period.key.slice(-2))}, ${period.key.slice(0, 4)}`;
}

/** Formats a period's days: "March 10 – 16, 2025"; empty for a day, whose heading already shows it. */
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

/** Returns the Monday of a week such as 2025-W11, or null if the year has no such week. */
function mondayOf(text: string): Day | null {
  const [, year, number] = /^(\d{4})[-/.]?W(\d{1,2})$/i.exec(text.trim()) ?? [];
  if (!year || !number || year === "0000") return null;
  const weekOne = periodOf("week", `${year}-01-04`).from; // January 4th is always in week 1 (ISO 8601)
  const monday = addDays(weekOne, 7 * (Number(number) - 1));
  return weekKey(monday) === `${year}-W${number.padStart(2, "0")}` ? monday : null;
}
