import { expect, test } from "vitest";
import { calendarWeeks } from "./monthGrid";
import { periodOf } from "./period";

test("a month is laid out in weeks that start on Monday", () => {
  const weeks = calendarWeeks(periodOf("month", "2025-03-12"));
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, "2025-03-01", "2025-03-02"]);
  expect(weeks[5]).toEqual(["2025-03-31", null, null, null, null, null, null]);
});

test("a February that starts on a Monday fills four weeks", () => {
  expect(calendarWeeks(periodOf("month", "2027-02-01"))).toHaveLength(4);
});
