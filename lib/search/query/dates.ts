import { addDays, type Day, formatDay, parseDay } from "../../calendar/day";
import { formatPeriod, type Period, periodKinds, periodOf, readPeriodKey } from "../../calendar/period";
import type { Filter } from "./query";

type DateFilter = Extract<Filter, { kind: "date" }>;
type Span = Period | (Omit<Period, "kind"> & { kind: "year" });

export const dateNames = ["after", "before", ...periodKinds, "year"];

/** `name:value`; null for an invalid date (2025-02-30) or the wrong kind (a month as a day). */
export function readDates(name: string, value: string): { filter: DateFilter; label: string } | null {
  const span = readSpan(value);
  if (span === null) return null;
  const { from, to } = span;
  if (name === "after") return { filter: datesFrom(from, null), label: `listed since ${print(from)}` };
  if (name === "before") return { filter: datesFrom(null, addDays(from, -1)), label: `listed before ${print(from)}` };
  return name === span.kind ? { filter: datesFrom(from, to), label: labelOf(span) } : null;
}

export function printDates({ from, until }: DateFilter): string {
  const spans = from ? [yearOf(from.slice(0, 4)), ...periodKinds.map((kind) => periodOf(kind, from))] : [];
  const whole = spans.find((span) => span.from === from && span.to === until);
  if (whole) return `${whole.kind}:${whole.key}`;
  const ends = [from && `after:${from}`, until && `before:${addDays(until, 1)}`];
  return ends.filter((end) => end !== null).join(" ");
}

function datesFrom(from: Day | null, until: Day | null): DateFilter {
  return { kind: "date", from, until };
}

function readSpan(key: string): Span | null {
  const isYear = parseDay(`${key}-01-01`) !== null;
  return isYear ? yearOf(key) : readPeriodKey(key);
}

function yearOf(year: string): Span {
  return { kind: "year", key: year, from: `${year}-01-01`, to: `${year}-12-31` };
}

function labelOf(span: Span): string {
  if (span.kind === "year") return `listed in ${span.key}`;
  if (span.kind === "day") return `listed on ${print(span.from)}`;
  return `listed in ${formatPeriod(span).replace("Week", "week")}`;
}

function print(day: Day): string {
  return formatDay(day, { year: "numeric", month: "long", day: "numeric" });
}
