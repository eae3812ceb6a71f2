import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAt, weekday as weekdayOf } from "../calendar/day";
import { lastSlot, nextSlot, type Schedule } from "./schedule";
import { cadences } from "./schema";

const schedule = (value: Partial<Schedule> = {}): Schedule => ({
  cadence: "daily",
  weekday: 1,
  hour: 7,
  timeZone: "UTC",
  ...value,
});

/** The slots after an instant, as "key instant". */
function slotsAfter(start: string, count: number, value: Partial<Schedule>): string[] {
  const slots: string[] = [];
  let after = new Date(start);
  while (slots.length < count) {
    const { at, key } = nextSlot(schedule(value), after);
    slots.push(`${key} ${at.toISOString().replace(":00.000Z", "Z")}`);
    after = at;
  }
  return slots;
}

describe("the next slot", () => {
  test("follows each cadence", () => {
    const slots = (value: Partial<Schedule>) => slotsAfter("2026-03-12T07:00:00Z", 3, value);
    expect(slots({})).toEqual([
      "2026-03-13 2026-03-13T07:00Z",
      "2026-03-14 2026-03-14T07:00Z",
      "2026-03-15 2026-03-15T07:00Z",
    ]);
    expect(slots({ cadence: "weekdays" })).toEqual([
      "2026-03-13 2026-03-13T07:00Z",
      "2026-03-16 2026-03-16T07:00Z",
      "2026-03-17 2026-03-17T07:00Z",
    ]);
    expect(slots({ cadence: "weekly", weekday: 4 })).toEqual([
      "2026-W12 2026-03-19T07:00Z",
      "2026-W13 2026-03-26T07:00Z",
      "2026-W14 2026-04-02T07:00Z",
    ]);
    expect(slots({ cadence: "monthly" })).toEqual([
      "2026-04 2026-04-01T07:00Z",
      "2026-05 2026-05-01T07:00Z",
      "2026-06 2026-06-01T07:00Z",
    ]);
  });

  test("is strictly after the instant, while the last slot may be at it", () => {
    const at = new Date("2026-03-12T07:00:00Z");
    expect(nextSlot(schedule(), new Date(at.getTime() - 1)).at).toEqual(at);
    expect(nextSlot(schedule(), at).key).toBe("2026-03-13");
    expect(lastSlot(schedule(), at).at).toEqual(at);
    expect(lastSlot(schedule(), new Date(at.getTime() - 1)).key).toBe("2026-03-11");
  });

  test("for an hour that the clocks skip is when they have skipped it", () => {
    expect(slotsAfter("2026-03-28T12:00:00Z", 2, { hour: 2, timeZone: "Europe/Paris" })).toEqual([
      "2026-03-29 2026-03-29T01:00Z",
      "2026-03-30 2026-03-30T00:00Z",
    ]);
    // Nuuk goes from 23:00 to midnight, so that the slot of a Saturday falls on the Sunday.
    expect(slotsAfter("2026-03-28T12:00:00Z", 2, { hour: 23, timeZone: "America/Nuuk" })).toEqual([
      "2026-03-28 2026-03-29T01:00Z",
      "2026-03-29 2026-03-30T00:00Z",
    ]);
  });

  test("for an hour that occurs twice is the first one", () => {
    expect(slotsAfter("2026-10-24T12:00:00Z", 2, { hour: 2, timeZone: "Europe/Paris" })).toEqual([
      "2026-10-25 2026-10-25T00:00Z",
      "2026-10-26 2026-10-26T01:00Z",
    ]);
  });

  test("takes leap days and half-hour offsets into account", () => {
    expect(slotsAfter("2028-02-28T12:00:00Z", 2, {})).toEqual([
      "2028-02-29 2028-02-29T07:00Z",
      "2028-03-01 2028-03-01T07:00Z",
    ]);
    expect(slotsAfter("2026-03-12T00:00:00Z", 1, { timeZone: "Asia/Kolkata" })).toEqual([
      "2026-03-12 2026-03-12T01:30Z",
    ]);
    // Lord Howe changes its clocks by half an hour: 02:00 is 02:30 there.
    expect(slotsAfter("2026-10-03T12:00:00Z", 1, { hour: 2, timeZone: "Australia/Lord_Howe" })).toEqual([
      "2026-10-04 2026-10-03T15:30Z",
    ]);
  });

  test("leaves out a day that a zone skipped, but not its week or month", () => {
    expect(slotsAfter("2011-12-28T12:00:00Z", 3, { timeZone: "Pacific/Apia" })).toEqual([
      "2011-12-28 2011-12-28T17:00Z",
      "2011-12-29 2011-12-29T17:00Z",
      "2011-12-31 2011-12-30T17:00Z",
    ]);
    const friday = { cadence: "weekly", weekday: 5, timeZone: "Pacific/Apia" } as const;
    expect(slotsAfter("2011-12-28T12:00:00Z", 2, friday)).toEqual([
      "2011-W52 2011-12-30T10:00Z",
      "2012-W01 2012-01-05T17:00Z",
    ]);
  });
});

const zones = [
  "UTC",
  "Pacific/Chatham",
  "America/New_York",
  "America/St_Johns",
  "America/Nuuk",
  "Asia/Kolkata",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];
const anySchedule = fc.record({
  cadence: fc.constantFrom(...cadences),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
  timeZone: fc.constantFrom(...zones),
});
const instant = fc.date({ min: new Date("2010-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });

describe("slots", () => {
  test("follow each other without gaps, with unique keys", () => {
    fc.assert(
      fc.property(anySchedule, instant, (of, start) => {
        const keys = new Set<string>();
        let last = lastSlot(of, start);
        for (let count = 0; count < 40; count++) {
          const next = nextSlot(of, last.at);
          expect(next.at > last.at).toBe(true);
          expect(lastSlot(of, next.at)).toEqual(next);
          expect(lastSlot(of, new Date(next.at.getTime() - 1))).toEqual(last);
          keys.add(next.key);
          last = next;
        }
        expect(keys.size).toBe(40);
      }),
      { numRuns: 40 },
    );
  });

  test("are at the chosen hour, or right after the clocks have skipped it", () => {
    fc.assert(
      fc.property(anySchedule, instant, (of, start) => {
        const { at, key } = nextSlot(of, start);
        const clock = new Intl.DateTimeFormat("en", { timeZone: of.timeZone, hour: "2-digit", hourCycle: "h23" });
        const shown = Number(clock.format(at));
        const before = Number(clock.format(new Date(at.getTime() - 1)));
        if (shown !== of.hour) expect(shown === (before + 1) % 24).toBe(false);
        if (of.cadence === "daily" && shown === of.hour) expect(dayAt(at, of.timeZone)).toBe(key);
        if (of.cadence === "weekly" && shown === of.hour) expect(weekdayOf(dayAt(at, of.timeZone))).toBe(of.weekday);
      }),
    );
  });
});
