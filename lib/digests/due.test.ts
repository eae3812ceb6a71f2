import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAt } from "../periods/day";
import { periodOf } from "../periods/period";
import { closesAt, duePeriods, openSince, welcomePeriod } from "./due";

const due = (cadence: "daily" | "weekly", now: string, zone = "UTC") =>
  duePeriods(cadence, new Date(now), zone).map(({ key }) => key);

describe("what is due", () => {
  test("the days that closed within three days, oldest first", () => {
    expect(due("daily", "2026-11-23T12:00:00Z")).toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
  });

  test("a day is due from its midnight on, for three days", () => {
    expect(due("daily", "2026-11-22T23:59:59.999Z")).not.toContain("2026-11-22");
    expect(due("daily", "2026-11-23T00:00:00Z")).toContain("2026-11-22");
    expect(due("daily", "2026-11-25T23:59:59.999Z")).toContain("2026-11-22");
    expect(due("daily", "2026-11-26T00:00:00Z")).not.toContain("2026-11-22");
  });

  test("a week is due from the Monday after it to the Wednesday", () => {
    expect(due("weekly", "2026-11-22T23:59:59Z")).toEqual([]);
    expect(due("weekly", "2026-11-23T00:00:00Z")).toEqual(["2026-W47"]);
    expect(due("weekly", "2026-11-25T23:59:59Z")).toEqual(["2026-W47"]);
    expect(due("weekly", "2026-11-26T00:00:00Z")).toEqual([]);
  });

  test("the last week of a long year", () => {
    expect(due("weekly", "2027-01-04T09:00:00Z")).toEqual(["2026-W53"]);
  });

  test("midnight is the site's", () => {
    expect(due("daily", "2026-11-23T04:59:59Z", "America/New_York")).not.toContain("2026-11-22");
    expect(due("daily", "2026-11-23T05:00:00Z", "America/New_York")).toContain("2026-11-22");
    expect(due("daily", "2026-11-22T10:15:00Z", "Pacific/Chatham")).toContain("2026-11-22");
  });

  test("a day of 23 hours and one of 25 close at their own midnight", () => {
    const closes = (day: string) => closesAt(periodOf("day", day), "Europe/Paris").toISOString();
    expect([closes("2026-03-28"), closes("2026-03-29")]).toEqual([
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
    ]);
    expect([closes("2026-10-24"), closes("2026-10-25")]).toEqual([
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ]);
  });

  const zones = ["UTC", "Pacific/Chatham", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Africa/Cairo"];
  const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });

  test("is closed, is recent, and holds each period once", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), fc.constantFrom("daily", "weekly"), (now, zone, cadence) => {
        const periods = duePeriods(cadence, now, zone);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        for (const period of periods) {
          expect(period.to < dayAt(now, zone)).toBe(true);
          expect(closesAt(period, zone) <= now).toBe(true);
        }
        expect(periods.length).toBeLessThanOrEqual(cadence === "daily" ? 4 : 1);
      }),
      { numRuns: 50 },
    );
  });

  test("every day of a year comes due, looking once a day at whatever hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.constantFrom(...zones), (hour, zone) => {
        const seen = new Set<string>();
        for (let n = 0; n < 366; n++) {
          for (const key of due("daily", new Date(Date.UTC(2026, 0, 1 + n, hour)).toISOString(), zone)) seen.add(key);
        }
        for (let n = 0; n < 360; n++) {
          expect(seen).toContain(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
        }
      }),
      { numRuns: 4 },
    );
  }, 30_000);
});

test("a newcomer gets the period of the latest day that has papers, however long ago", () => {
  expect(welcomePeriod("daily", "2025-03-12").key).toBe("2025-03-12");
  expect(welcomePeriod("weekly", "2025-03-12").key).toBe("2025-W11");
});

test("what is open begins with today or with this week's Monday", () => {
  const now = new Date("2026-11-22T23:00:00Z");
  expect(openSince("daily", now, "UTC")).toBe("2026-11-22");
  expect(openSince("weekly", now, "UTC")).toBe("2026-11-16");
  expect(openSince("weekly", now, "Europe/Paris")).toBe("2026-11-23");
});
