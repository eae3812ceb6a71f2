import { addDays, type Day, dayAt, startOfDay } from "../../calendar/day";
import { readDay } from "../../calendar/writtenDay";

const maxDays = 366; // in days: a longer pause can be set without an end

export type DigestPause = { pausedAt: Date | null; pausedUntil: Date | null };

/** Whether a pause is in effect. One that has ended may still be in the row. */
export function isPaused({ pausedAt, pausedUntil }: DigestPause, now: Date): boolean {
  return pausedAt !== null && (pausedUntil === null || pausedUntil > now);
}

export function pauseBounds(now: Date, timeZone: string): { first: Day; last: Day } {
  const today = dayAt(now, timeZone);
  return { first: addDays(today, 1), last: addDays(today, maxDays) };
}

/** The instant at which the day begins; null for an empty field, a pause without an end; or an error. */
export function readPauseEnd(text: string, now: Date, timeZone: string): { until: Date | null } | { error: string } {
  if (text.trim() === "") return { until: null };
  const day = readDay(text);
  const { first, last } = pauseBounds(now, timeZone);
  if (!day) return { error: "This is not a valid date. Enter a date such as 2026-03-12." };
  if (day < first || day > last) return { error: `Choose a date from ${first} to ${last}.` };
  return { until: startOfDay(day, timeZone) };
}
