import type { Day } from "./day";

/** Groups items by day, in the order in which the days first appear. Items without a day are left out. */
export function groupItemsByDay<T extends { day?: Day | undefined }>(items: T[]): Map<Day, T[]> {
  const days = new Map<Day, T[]>();
  for (const item of items) {
    if (!item.day) continue;
    const ofDay = days.get(item.day);
    if (ofDay) ofDay.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}
