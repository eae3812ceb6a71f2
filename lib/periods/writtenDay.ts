import { type Day, parseDay } from "./day";

/** Year, month and day, of one or two digits, with the same sign between them; or eight digits in a row (ISO 8601). */
const form = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$|^(\d{4})(\d{2})(\d{2})$/;
/** Hyphens and dashes that programs put in place of the one on the keyboard. */
const dashes = /[\u2010-\u2015\u2212\uff0d]/g;

/** In characters. */
const longest = 20;

/**
 * Reads a day as people and other programs write it: 2026-08-21, 2026-8-21, 2026/8/21, 2026.8.21, 20260821. The year comes
 * first: 8/21/2026 is two days, by where one lives.
 * @returns the day, or null where the calendar has none such
 */
export function readDay(text: string): Day | null {
  if (text.length > longest) return null;
  const match = form.exec(text.trim().replace(dashes, "-"));
  if (!match) return null;
  const [, year, , month, day, ...unbroken] = match;
  const parts = year === undefined ? unbroken : [year, month, day];
  return parseDay(parts.map((part) => part?.padStart(2, "0")).join("-"));
}
