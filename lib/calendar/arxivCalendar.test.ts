import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announcementDay, announcementDays, whyNotAnnounced } from "./arxivCalendar";
import { weekday } from "./day";

describe("what is submitted is listed under", () => {
  test.each([
    ["Monday before the cutoff", "2025-03-10T17:59:00Z", "2025-03-11"],
    ["Monday after it", "2025-03-10T18:00:00Z", "2025-03-12"],
    ["Thursday after it", "2025-03-13T20:00:00Z", "2025-03-17"],
    ["Friday before it", "2025-03-14T17:00:00Z", "2025-03-17"],
    ["Friday after it", "2025-03-14T19:00:00Z", "2025-03-18"],
    ["Saturday", "2025-03-15T12:00:00Z", "2025-03-18"],
    ["Sunday after the hour of the cutoff", "2025-03-16T23:00:00Z", "2025-03-18"],
    ["in winter, by winter’s clock", "2025-01-06T18:59:00Z", "2025-01-07"],
    ["before Thanksgiving’s cutoff", "2023-11-23T15:00:00Z", "2023-11-27"],
    ["before Christmas Day’s", "2023-12-25T12:00:00Z", "2023-12-27"],
  ])("%s", (_, submitted, day) => {
    expect(announcementDay(new Date(submitted))).toBe(day);
  });

  test("a weekday, one to six days later, and never an earlier one than what came before", () => {
    const instant = fc.date({ min: new Date("2007-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.nat(1_000_000_000), (submitted, later) => {
        const day = announcementDay(submitted);
        expect(weekday(day)).toBeLessThan(6);
        const wait = Date.parse(day) - submitted.getTime();
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThan(6 * 86_400_000);
        expect(announcementDay(new Date(submitted.getTime() + later)) >= day).toBe(true);
      }),
    );
  });
});

test("days without announcements say why", () => {
  expect(whyNotAnnounced("2025-03-12")).toBeNull();
  expect(whyNotAnnounced("2025-03-15")).toMatch(/Saturdays/);
  expect(whyNotAnnounced("2023-11-24")).toMatch(/evening before, which was Thanksgiving/);
  expect(whyNotAnnounced("2023-09-05")).toMatch(/Labor Day/);
  expect(announcementDays("2023-12-22", "2023-12-28")).toEqual([
    "2023-12-22",
    "2023-12-25",
    "2023-12-27",
    "2023-12-28",
  ]);
});
