import { addDays, type Day, dayAt, startOfDay, weekday as weekdayOf } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { firstInstantOf } from "../calendar/zonedTime";
import type { Cadence } from "./schema";

/** When a reader wants to hear: on a weekly one's `weekday`, 1 (Monday) to 7, at an `hour`, 0 to 23, in their zone. */
export type Schedule = { cadence: Cadence; weekday: number; hour: number; timeZone: string };

/** One time at which a digest is due; `key` names it among those of its cadence: 2026-03-12, 2026-W11, 2026-03. */
export type Slot = { at: Date; key: string };

/** @returns the first slot after an instant, and not at it */
export function nextSlot(schedule: Schedule, after: Date): Slot {
  // The slot of an hour that the clocks skipped may lie on the next day, and so one of yesterday may be to come.
  for (let day = addDays(dayAt(after, schedule.timeZone), -1); ; day = addDays(day, 1)) {
    const slot = slotOn(schedule, day);
    if (slot && slot.at > after) return slot;
  }
}

/** @returns the slot that was last due: the latest that is not after an instant */
export function lastSlot(schedule: Schedule, now: Date): Slot {
  for (let day = dayAt(now, schedule.timeZone); ; day = addDays(day, -1)) {
    const slot = slotOn(schedule, day);
    if (slot && slot.at <= now) return slot;
  }
}

/** @returns the slot of a day, or null where the schedule has none on it */
function slotOn({ cadence, weekday, hour, timeZone }: Schedule, day: Day): Slot | null {
  const at = () => firstInstantOf(day, hour, timeZone);
  if (cadence === "weekly") return weekdayOf(day) === weekday ? { at: at(), key: periodOf("week", day).key } : null;
  if (cadence === "monthly") return day.endsWith("-01") ? { at: at(), key: periodOf("month", day).key } : null;
  if (cadence === "weekdays" && weekdayOf(day) > 5) return null;
  const slot = { at: at(), key: day };
  return dayAt(slot.at, timeZone) !== day && isSkipped(day, timeZone) ? null : slot;
}

/** Zones that changed sides of the date line have days that never were: Samoa had no 30 December 2011. */
function isSkipped(day: Day, timeZone: string): boolean {
  return startOfDay(day, timeZone).getTime() === startOfDay(addDays(day, 1), timeZone).getTime();
}
