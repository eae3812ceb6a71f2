import { addDays, type Day } from "../calendar/day";
import type { Cadence } from "../subscribers/schema";

export type Coverage = { from: Day; to: Day };

/** Days. The first digest covers `firstSpan`; after a gap, a digest covers `longestSpan` at most. */
const firstSpan: Record<Cadence, number> = { daily: 1, weekdays: 1, weekly: 7, monthly: 31 };
const maxSpan: Record<Cadence, number> = { daily: 7, weekdays: 7, weekly: 14, monthly: 62 };

export const maxDays = 62;

/** Null if no day has come since. `coveredTo` is null before the first digest; `listed` are days that are over. */
export function coverageOf(cadence: Cadence, coveredTo: Day | null, listed: Day[]): Coverage | null {
  const latest = listed.at(-1);
  if (latest === undefined) return null;
  const span = coveredTo === null ? firstSpan[cadence] : maxSpan[cadence];
  const days = listed.filter((day) => day > addDays(latest, -span) && (coveredTo === null || day > coveredTo));
  const from = days[0];
  return from === undefined ? null : { from, to: latest };
}

/** Formats the days as a heading: "Wednesday, March 12, 2025", "March 10 – 14, 2025". */
export function formatCoverage({ from, to }: Coverage): string {
  if (from === to) return single.format(new Date(`${from}T00:00:00Z`));
  const text = span.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  return text.replaceAll("\u2009", " "); // Replaces thin spaces, which do not belong in a subject line
}

// Creating a formatter costs fifty times as much as using it.
const single = new Intl.DateTimeFormat("en-US", {
  weekday: "long",
  year: "numeric",
  month: "long",
  day: "numeric",
  timeZone: "UTC",
});
const span = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
