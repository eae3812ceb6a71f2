import type { Day } from "./day";

const msPerHour = 3_600_000;
const msPerMinute = 60_000;

/** The time that a zone's clocks show, in the Gregorian calendar; `hour` is 0 to 23. */
export type WallClock = { year: number; month: number; day: number; hour: number; minute: number; second: number };

export function wallClockAt(instant: number, timeZone: string): WallClock {
  const clock = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) {
    if (type in clock) clock[type as keyof WallClock] = Number(value);
  }
  return clock;
}

/** If the clocks skip the hour, the first time after it; if they show it twice, the first of the two. */
export function firstInstantOf(day: Day, hour: number, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`) + hour * msPerHour;
  // Offsets are between −12 and +14 h, and no zone changes its offset twice within these 26 hours.
  let early = utc - 14 * msPerHour;
  let late = utc + 12 * msPerHour;
  const before = offsetAt(early, timeZone);
  const after = offsetAt(late, timeZone);
  if (offsetAt(utc - before, timeZone) === before) return new Date(utc - before);
  if (offsetAt(utc - after, timeZone) === after) return new Date(utc - after);
  while (late - early > msPerMinute) {
    const middle = early + Math.floor((late - early) / 2 / msPerMinute) * msPerMinute;
    if (offsetAt(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return new Date(late);
}

/** Returns how far a zone's clocks are ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClockAt(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Caches formatters: creating one takes fifty times as long as using it. There are about six hundred zones. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const cached = formatters.get(timeZone);
  if (cached) return cached;
  const created = new Intl.DateTimeFormat("en-u-ca-iso8601", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(timeZone, created);
  return created;
}
