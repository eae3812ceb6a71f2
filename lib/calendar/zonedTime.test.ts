import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayAt, startOfDay } from "./day";
import { firstInstantOf, wallClockAt } from "./zonedTime";

const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const day = fc.integer({ min: 0, max: 25_000 }).map((count) => addDays("1970-01-01", count));

describe("the first instant of a day", () => {
  test.each([
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["2025-09-07", "America/Santiago", "2025-09-07T04:00:00.000Z"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["1975-06-07", "Pacific/Kiritimati", "1975-06-07T10:40:00.000Z"],
    ["1971-08-29", "Africa/Monrovia", "1971-08-29T00:44:30.000Z"],
  ])("%s in %s", (date, timeZone, instant) => {
    expect(startOfDay(date, timeZone).toISOString()).toBe(instant);
  });

  test("is on that day, or on the next if the zone skipped it, and the millisecond before is on an earlier day", () => {
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        const start = startOfDay(date, timeZone);
        expect(dayAt(start, timeZone) >= date).toBe(true);
        expect(dayAt(new Date(start.getTime() - 1), timeZone) < date).toBe(true);
      }),
    );
  });
});

test("firstInstantOf returns the first instant at which the clock shows an hour, or the first after a skipped one", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 23 }), zone, (date, hour, timeZone) => {
      const instant = firstInstantOf(date, hour, timeZone);
      const clock = wallClockAt(instant.getTime(), timeZone);
      const before = wallClockAt(instant.getTime() - 1000, timeZone);
      expect(dayAt(instant, timeZone) > date || clock.hour >= hour).toBe(true);
      expect(dayAt(new Date(instant.getTime() - 1), timeZone) < date || before.hour < hour).toBe(true);
    }),
  );
});
