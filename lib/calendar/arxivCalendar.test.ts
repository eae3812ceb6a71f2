import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announcementDay, announcementDays, whyNotAnnounced } from "./arxivCalendar";
import { weekday } from "./day";

describe("the announcement day of a submission on", () => {
  test.each([
    ["Monday before the cutoff", "2025-03-10T17:59:00Z", "2025-03-11"],
    ["Monday after the cutoff", "2025-03-10T18:00:00Z", "2025-03-12"],
    ["Thursday after the cutoff", "2025-03-13T20:00:00Z", "2025-03-17"],
    ["Friday before the cutoff", "2025-03-14T17:00:00Z", "2025-03-17"],
    ["Friday after the cutoff", "2025-03-14T19:00:00Z", "2025-03-18"],
    ["Saturday", "2025-03-15T12:00:00Z", "2025-03-18"],
    ["Sunday after 14:00", "2025-03-16T23:00:00Z", "2025-03-18"],
    ["Monday before the cutoff in winter time", "2025-01-06T18:59:00Z", "2025-01-07"],
    ["Thanksgiving before the cutoff", "2023-11-23T15:00:00Z", "2023-11-27"],
    ["Christmas Day before the cutoff", "2023-12-25T12:00:00Z", "2023-12-27"],
  ])("%s", (_, submitted, day) => {
    expect(announcementDay(new Date(submitted))).toBe(day);
  });

  test("is a weekday one to six days later and never earlier than that of an earlier submission", () => {
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

test("whyNotAnnounced names the reason for a day without announcements", () => {
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
