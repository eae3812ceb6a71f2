import { addDays, type Day, dayAt, startOfDay, weekday as weekdayOf } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { firstInstantOf } from "../calendar/zonedTime";
import type { Cadence } from "./schema";

/** When a reader wants digests: on `weekday`, 1 (Monday) to 7, if weekly, at `hour`, 0 to 23, in their time zone. */
export type Schedule = { cadence: Cadence; weekday: number; hour: number; timeZone: string };

/** A time at which a digest is due; `key` identifies it within its cadence: 2026-03-12, 2026-W11, 2026-03. */
export type Slot = { at: Date; key: string };

export function nextSlot(schedule: Schedule, after: Date): Slot {
  // Start a day early: if the clocks skipped an hour, its slot may fall on the next day.
  for (let day = addDays(dayAt(after, schedule.timeZone), -1); ; day = addDays(day, 1)) {
    const slot = slotOn(schedule, day);
    if (slot && slot.at > after) return slot;
  }
}

export function lastSlot(schedule: Schedule, now: Date): Slot {
  for (let day = dayAt(now, schedule.timeZone); ; day = addDays(day, -1)) {
    const slot = slotOn(schedule, day);
    if (slot && slot.at <= now) return slot;
  }
}

function slotOn({ cadence, weekday, hour, timeZone }: Schedule, day: Day): Slot | null {
  const at = () => firstInstantOf(day, hour, timeZone);
  if (cadence === "weekly") return weekdayOf(day) === weekday ? { at: at(), key: periodOf("week", day).key } : null;
  if (cadence === "monthly") return day.endsWith("-01") ? { at: at(), key: periodOf("month", day).key } : null;
  if (cadence === "weekdays" && weekdayOf(day) > 5) return null;
  const slot = { at: at(), key: day };
  return dayAt(slot.at, timeZone) !== day && isSkipped(day, timeZone) ? null : slot;
}

/** Whether a day does not exist in a time zone that crossed the date line: Samoa had no 30 December 2011. */
function isSkipped(day: Day, timeZone: string): boolean {
  return startOfDay(day, timeZone).getTime() === startOfDay(addDays(day, 1), timeZone).getTime();
}
