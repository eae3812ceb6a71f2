import { describe, expect, test } from "vitest";
import { isPaused, pauseBounds, readPauseEnd } from "./pause";

const now = new Date("2026-11-23T23:30:00Z");

describe("a pause", () => {
  test("ends when the chosen day begins in the reader's time zone", () => {
    expect(readPauseEnd("2026-12-01", now, "America/New_York")).toEqual({ until: new Date("2026-12-01T05:00:00Z") });
    expect(readPauseEnd(" 2026-12-01 ", now, "Pacific/Chatham")).toEqual({ until: new Date("2026-11-30T10:15:00Z") });
  });

  test("has no end if none was chosen", () => expect(readPauseEnd("", now, "UTC")).toEqual({ until: null }));

  test.each([
    ["2026-11-23", "Choose a date from 2026-11-24 to 2027-11-24."],
    ["2027-11-25", "Choose a date from 2026-11-24 to 2027-11-24."],
    ["2026-02-30", "This is not a valid date"],
    ["soon", "This is not a valid date"],
  ])("cannot end on %s", (text, error) => {
    expect(readPauseEnd(text, now, "UTC")).toEqual({ error: expect.stringContaining(error) });
  });

  test("ends a day later at the earliest if it is already tomorrow for the reader", () => {
    expect(pauseBounds(now, "Asia/Tokyo")).toEqual({ first: "2026-11-25", last: "2027-11-25" });
  });

  test.each([
    [null, null, false],
    [now, null, true],
    [now, new Date(now.getTime() + 1), true],
    [now, now, false],
  ])("from %s to %s is in effect: %s", (pausedAt, pausedUntil, expected) => {
    expect(isPaused({ pausedAt, pausedUntil }, now)).toBe(expected);
  });
});
