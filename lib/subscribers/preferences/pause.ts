import { addDays, type Day, dayAt, startOfDay } from "../../calendar/day";
import { readDay } from "../../calendar/writtenDay";

/** In days: whoever wants a longer break can pause without an end. */
const longest = 366;

/** A subscription's break, as its row has it. */
export type DigestPause = { pausedAt: Date | null; pausedUntil: Date | null };

/** A break whose end has come is none any more, though the row still tells of it. */
export function isPaused({ pausedAt, pausedUntil }: DigestPause, now: Date): boolean {
  return pausedAt !== null && (pausedUntil === null || pausedUntil > now);
}

/** @returns the days between which a break may end, in the reader's time zone */
export function pauseBounds(now: Date, timeZone: string): { first: Day; last: Day } {
  const today = dayAt(now, timeZone);
  return { first: addDays(today, 1), last: addDays(today, longest) };
}

/**
 * Reads the day on which digests are to come again.
 * @returns the instant at which it begins; null for a break without an end, where nothing was typed; or what is wrong
 */
export function readPauseEnd(text: string, now: Date, timeZone: string): { until: Date | null } | { error: string } {
  if (text.trim() === "") return { until: null };
  const day = readDay(text);
  const { first, last } = pauseBounds(now, timeZone);
  if (!day) return { error: "This is not a valid date. Enter a date such as 2026-03-12." };
  if (day < first || day > last) return { error: `Choose a date from ${first} to ${last}.` };
  return { until: startOfDay(day, timeZone) };
}
