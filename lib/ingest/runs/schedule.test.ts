import { describe, expect, test } from "vitest";
import { dueAfterFailure, isCron, lateSince, nextDue } from "./schedule";

test("a cron schedule has five fields", () => {
  expect(["15 2 * * 1-5", "*/10 * * * *", "0 0 31 2 *", "0 * * * * *", "daily", ""].map(isCron)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe("a source is next due", () => {
  test.each([
    ["in its time zone", "15 0 * * 1-5", "America/New_York", "2026-01-06T12:00:00Z", "2026-01-07T05:15:00Z"],
    ["after the weekend", "15 0 * * 1-5", "America/New_York", "2026-01-09T12:00:00Z", "2026-01-12T05:15:00Z"],
    [
      "at the same local time in summer",
      "15 0 * * *",
      "America/New_York",
      "2026-07-06T12:00:00Z",
      "2026-07-07T04:15:00Z",
    ],
    ["when the clock skips its hour", "30 2 * * *", "America/New_York", "2026-03-08T06:00:00Z", "2026-03-08T07:00:00Z"],
  ])("%s", (_, pattern, zone, after, next) => {
    expect(nextDue(pattern, zone, new Date(after))).toEqual(new Date(next));
  });

  test("soon after a failure, later after more, and never later than scheduled", () => {
    const now = new Date("2026-01-06T12:00:00Z");
    const scheduled = new Date("2026-01-06T13:30:00Z");
    const minutes = [1, 2, 3, 9].map(
      (failures) => (dueAfterFailure(scheduled, now, failures).getTime() - now.getTime()) / 60_000,
    );
    expect(minutes).toEqual([10, 30, 60, 90]);
  });
});

test("a source is late half an hour after it was due", () => {
  const now = new Date("2026-01-06T12:00:00Z");
  expect(lateSince(new Date("2026-01-06T11:45:00Z"), now)).toBeNull();
  expect(lateSince(new Date("2026-01-06T11:00:00Z"), now)).toEqual(new Date("2026-01-06T11:00:00Z"));
});
