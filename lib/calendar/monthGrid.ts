import { type Day, weekday } from "./day";
import type { Period } from "./period";

/** Returns the weeks of a month as a calendar shows them, Monday first; null for a day outside the month. */
export function calendarWeeks({ from, to }: Period): (Day | null)[][] {
  const month = from.slice(0, -2);
  const before = weekday(from) - 1;
  const days = Number(to.slice(-2));
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const day = 7 * week + column - before + 1;
      return day < 1 || day > days ? null : month + String(day).padStart(2, "0");
    }),
  );
}
