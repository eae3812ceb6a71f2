import type { Year } from "../../calendar/year";
import { listPath, noChoices, type View } from "./choices";

/** Returns the address of a year's calendar, or of a month (2025-08) in it. Its days open in the view. */
export function calendarPath(year: Year, view: View, month?: string): string {
  return listPath(`/calendar/${year}`, { ...noChoices, view }) + (month === undefined ? "" : `#${month}`);
}

/** @param years those with papers, the latest first; a year without papers between them has a calendar, too */
export function hasCalendar(year: Year, years: readonly Year[]): boolean {
  const [last, first] = [years[0], years.at(-1)];
  return first !== undefined && last !== undefined && first <= year && year <= last;
}
