import type { Day } from "./day";

/** Items by their day, in the order in which the days appear; those without one are left out. */
export function byDay<T extends { day?: Day | undefined }>(items: T[]): Map<Day, T[]> {
  const days = new Map<Day, T[]>();
  for (const item of items) {
    if (!item.day) continue;
    const ofDay = days.get(item.day);
    if (ofDay) ofDay.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}
