import { type Period, parsePeriod } from "./period";

/** Four digits. Years sort as text. */
export type Year = string;

export function yearOf(day: string): Year {
  return day.slice(0, 4);
}

/** Returns the year that `text` names, or null if it is not one from 0001 to 2999. */
export function parseYear(text: string): Year | null {
  return /^\d{4}$/.test(text) && parsePeriod("month", `${text}-01`) ? text : null;
}

/** Returns the months of a year as periods, January first. */
export function monthsOf(year: Year): Period[] {
  return Array.from({ length: 12 }, (_, month) => {
    const period = parsePeriod("month", `${year}-${String(month + 1).padStart(2, "0")}`);
    if (!period) throw new RangeError(`${year} is not a year`);
    return period;
  });
}
