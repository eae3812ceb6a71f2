import { addDays, type Day, dayAt, weekday as weekdayOf } from "../calendar/day";
import { periodOf } from "../calendar/period";
import type { Cadence } from "./schema";

/** When a reader wants to hear: on a weekly one's `weekday`, 1 (Monday) to 7, at an `hour`, 0 to 23, in their zone. */
export type Schedule = { cadence: Cadence; weekday: number; hour: number; timeZone: string };

/** One time at which a digest is due; `key` names it among those of its cadence: 2026-03-12, 2026-W11, 2026-03. */
export type Slot = { at: Date; key: string };

const msPerHour = 3_600_000;
const msPerMinute = 60_000;

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
  return firstInstantOf(day, 0, timeZone).getTime() === firstInstantOf(addDays(day, 1), 0, timeZone).getTime();
}

/**
 * The first instant at which the clocks of a zone show an hour of a day or, where they skip it, a later time. Where
 * they show it twice, the first of the two.
 */
function firstInstantOf(day: Day, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * msPerHour;
  // Offsets lie between −12 and +14 h, and no zone changes its own twice within these 26.
  let early = wanted - 14 * msPerHour;
  let late = wanted + 12 * msPerHour;
  const before = offsetAt(early, timeZone);
  const after = offsetAt(late, timeZone);
  if (offsetAt(wanted - before, timeZone) === before) return new Date(wanted - before);
  if (offsetAt(wanted - after, timeZone) === after) return new Date(wanted - after);
  while (late - early > msPerMinute) {
    const middle = early + Math.floor((late - early) / 2 / msPerMinute) * msPerMinute;
    if (offsetAt(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return new Date(late);
}

/** In ms: how far the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const found: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) found[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs fifty times as much as using it, and there are some six hundred zones. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-u-ca-iso8601", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(timeZone, made);
  return made;
}
