import { expect, test } from "vitest";
import { periodOf } from "../../calendar/period";
import { whyEmpty } from "./whyEmpty";

test.each([
  ["day", "2025-03-15", /Saturdays/],
  ["day", "2025-03-16", /Sundays/],
  ["day", "2025-03-14", /sources had none/],
  ["day", "2023-11-24", /evening before, which was Thanksgiving/],
  ["day", "2025-03-19", /today yet/],
  ["week", "2025-03-14", /in this week/],
  ["month", "2025-02-14", /in this month/],
] as const)("an empty %s with %s has a reason", (kind, day, reason) => {
  expect(whyEmpty(periodOf(kind, day), "2025-03-19")).toMatch(reason);
});
