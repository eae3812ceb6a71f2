import type { Year } from "../../calendar/year";
import { listPath, noChoices, type View } from "./choices";

/** Returns the address of a year's calendar, or of a month (2025-08) in it. Its days open in the view. */
export function calendarPath(year: Year, view: View, month?: string): string {
  return listPath(`/calendar/${year}`, { ...noChoices, view }) + (month === undefined ? "" : `#${month}`);
}
