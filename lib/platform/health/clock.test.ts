import { expect, test } from "vitest";
import { aheadOfClock } from "./clock";

const now = new Date("2026-11-29T12:00:00Z");

test.each([
  ["2026-11-29T11:59:00Z", null],
  ["2026-11-29T12:01:00Z", null],
  ["2026-11-29T12:01:31Z", "2 minutes"],
  ["2026-11-29T14:00:00Z", "2 hours"],
  ["2027-11-29T12:00:00Z", "365 days"],
])("aheadOfClock(%s) is %s", (time, ahead) => {
  expect(aheadOfClock(new Date(time), now)).toBe(ahead);
});
