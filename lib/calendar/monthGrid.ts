import { addDays, type Day, weekday } from "./day";
import type { Period } from "./period";

/** Returns the weeks of a month as a calendar shows them, Monday first; null for a day outside the month. */
export function calendarWeeks({ from, to }: Period): (Day | null)[][] {
  const weeks: (Day | null)[][] = [];
  for (let monday = addDays(from, 1 - weekday(from)); monday <= to; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push(days.map((day) => (day >= from && day <= to ? day : null)));
  }
  return weeks;
}
