import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayAt, parseDay, startOfDay } from "./day";
import { formatPeriod, formatSpan, isClosed, parsePeriod, periodKinds, periodOf, readPeriodKey } from "./period";

const day = fc
  .date({ min: new Date("0002-01-01"), max: new Date("2990-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const recentDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1980-01-01", count));

describe("days", () => {
  test.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-3-1", "0000-01-01", "", "today", "2025-03-12x"])(
    "%s is not a day",
    (text) => expect(parseDay(text)).toBeNull(),
  );

  test.each(["2024-02-29", "2025-03-12", "0001-01-01", "2999-12-31"])("%s is a day", (text) =>
    expect(parseDay(text)).toBe(text),
  );

  test("dayAt returns the day in the given time zone", () => {
    const now = new Date("2025-03-12T11:30:00Z");
    expect(dayAt(now, "UTC")).toBe("2025-03-12");
    expect(dayAt(now, "Pacific/Chatham")).toBe("2025-03-13");
    expect(dayAt(new Date("2025-03-12T05:00:00Z"), "Pacific/Honolulu")).toBe("2025-03-11");
  });

  test.each([
    ["2025-03-12", "UTC", "2025-03-12T00:00:00.000Z"],
    ["2025-03-12", "America/New_York", "2025-03-12T04:00:00.000Z"],
    ["2025-01-12", "Pacific/Chatham", "2025-01-11T10:15:00.000Z"],
    ["2025-06-12", "Pacific/Kiritimati", "2025-06-11T10:00:00.000Z"],
    // The clocks of Cairo go from 00:00 to 01:00 on this day.
    ["2025-04-25", "Africa/Cairo", "2025-04-24T22:00:00.000Z"],
  ])("%s begins in %s at %s", (d, zone, instant) => expect(startOfDay(d, zone).toISOString()).toBe(instant));

  test("a day starts at an instant on that day, and the millisecond before is on an earlier day", () => {
    const zone = fc.constantFrom("UTC", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Europe/Lisbon");
    fc.assert(
      fc.property(recentDay, zone, (d, timeZone) => {
        const start = startOfDay(d, timeZone);
        expect(dayAt(start, timeZone)).toBe(d);
        expect(dayAt(new Date(start.getTime() - 1), timeZone) < d).toBe(true);
      }),
    );
  });

  test("subtracting the days that were added returns the original day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (d, n) => {
        fc.pre(d > "0010");
        expect(addDays(addDays(d, n), -n)).toBe(d);
      }),
    );
  });
});

describe("periods", () => {
  // Year ends from ISO 8601: 2020 and 2026 have 53 weeks, 2025 has 52.
  test.each([
    ["2020-12-31", "2020-W53"],
    ["2021-01-03", "2020-W53"],
    ["2021-01-04", "2021-W01"],
    ["2024-12-29", "2024-W52"],
    ["2024-12-30", "2025-W01"],
    ["2025-03-12", "2025-W11"],
    ["2026-12-31", "2026-W53"],
  ])("%s is in week %s", (d, key) => expect(periodOf("week", d).key).toBe(key));

  test("February has 29 days in a leap year", () => {
    expect(periodOf("month", "2024-02-10")).toMatchObject({ key: "2024-02", from: "2024-02-01", to: "2024-02-29" });
    expect(periodOf("month", "2025-12-31").to).toBe("2025-12-31");
  });

  test.each([
    ["week", "2025-W53"],
    ["week", "2025-W00"],
    ["week", "0000-W01"],
    ["month", "2025-13"],
    ["month", "2025-0"],
    ["month", "202503"],
    ["month", "2025-03-12"],
    ["week", "2025-W111"],
    ["day", "2025-02-30"],
    ["day", "2025-03"],
    ["day", ""],
  ] as const)("there is no %s %s", (kind, key) => expect(parsePeriod(kind, key)).toBeNull());

  test.each([
    ["day", "2025-3-2", "2025-03-02"],
    ["day", "2025/03/02", "2025-03-02"],
    ["day", "20250302", "2025-03-02"],
    ["week", "2025-W9", "2025-W09"],
    ["week", "2025-w09", "2025-W09"],
    ["week", "2025W09", "2025-W09"],
    ["month", "2025-3", "2025-03"],
    ["month", "2025/03", "2025-03"],
  ] as const)("the %s %s is %s", (kind, text, key) => expect(parsePeriod(kind, text)?.key).toBe(key));

  test("every day is in one period of each kind, whose key parses to the same period", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...periodKinds), (d, kind) => {
        const period = periodOf(kind, d);
        expect(period.from <= d && d <= period.to).toBe(true);
        expect(parsePeriod(kind, period.key)).toEqual(period);
        expect(readPeriodKey(period.key)).toEqual(period);
        expect(periodOf(kind, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
      }),
    );
  });

  test("any text parses to a period with that key or to null", () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), fc.string(), (kind, text) => {
        expect([null, text]).toContain(parsePeriod(kind, text)?.key ?? null);
      }),
    );
  });

  test("a period is closed once its last day is over", () => {
    const week = periodOf("week", "2025-03-12");
    expect(isClosed(week, "2025-03-16")).toBe(false);
    expect(isClosed(week, "2025-03-17")).toBe(true);
  });

  test("headings show the day, week or month", () => {
    expect(formatPeriod(periodOf("day", "2025-03-12"))).toBe("Wednesday, March 12, 2025");
    expect(formatPeriod(periodOf("week", "2025-03-12"))).toBe("Week 11, 2025");
    expect(formatPeriod(periodOf("month", "2025-03-12"))).toBe("March 2025");
    expect(formatSpan(periodOf("week", "2025-03-12"))).toMatch(/^March 10\s–\s16, 2025$/);
  });
});
