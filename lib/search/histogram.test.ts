import { describe, expect, test } from "vitest";
import { monthsOf, yearsOf } from "./histogram";

const months = [
  { month: "2024-11", papers: 3 },
  { month: "2025-02", papers: 4 },
  { month: "2025-03", papers: 1 },
];

describe("the histogram", () => {
  test("counts by month, without gaps", () => {
    expect(monthsOf(months).map(({ label, papers }) => [label, papers])).toEqual([
      ["November 2024", 3],
      ["December 2024", 0],
      ["January 2025", 0],
      ["February 2025", 4],
      ["March 2025", 1],
    ]);
    expect(monthsOf(months)[3]?.filter).toEqual({ kind: "date", from: "2025-02-01", until: "2025-02-28" });
  });

  test("counts by year, the latest first", () => {
    expect(yearsOf(months).map(({ key, papers }) => [key, papers])).toEqual([
      ["2025", 5],
      ["2024", 3],
    ]);
    expect(yearsOf(months)[1]?.filter).toEqual({ kind: "date", from: "2024-01-01", until: "2024-12-31" });
  });

  test("does not count by month if there are too many", () => {
    expect(monthsOf([{ month: "2020-01", papers: 1 }, ...months])).toEqual([]);
    expect(monthsOf([])).toEqual([]);
    expect(yearsOf([])).toEqual([]);
  });
});
