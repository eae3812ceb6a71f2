import type { Day } from "./day";

const msPerHour = 3_600_000;
const msPerMinute = 60_000;

/** What the clocks of a zone show, in the Gregorian calendar: `year` to `second`, `hour` from 0 to 23. */
export type WallClock = { year: number; month: number; day: number; hour: number; minute: number; second: number };

/** What the clocks of a time zone show at an instant, in ms since 1970. */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const shown = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) {
    if (type in shown) shown[type as keyof WallClock] = Number(value);
  }
  return shown;
}

/**
 * The first instant at which the clocks of a zone show an hour of a day or, where they skip it, a later time. Where
 * they show it twice, the first of the two.
 */
export function firstInstantOf(day: Day, hour: number, timeZone: string): Date {
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
  const { year, month, day, hour, minute, second } = wallClockAt(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs fifty times as much as using it, and there are some six hundred zones. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
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
  formatters.set(timeZone, made);
  return made;
}
