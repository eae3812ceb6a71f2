import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../calendar/day";
import { countWeeks, firstDayOfPlot, weeksOfSparkline } from "./weeklyCounts";

const latest = "2025-03-12";

describe("papers per week", () => {
  test("are counted up to the week of the latest day, for at least a quarter of a year", () => {
    const weeks = countWeeks(
      [
        { day: "2025-03-10", papers: 2 },
        { day: "2025-03-12", papers: 3 },
        { day: "2025-03-02", papers: 1 },
      ],
      latest,
    );
    expect(weeks).toHaveLength(12);
    expect(weeks.slice(-3).map(({ week, papers }) => [week.key, papers])).toEqual([
      ["2025-W09", 1],
      ["2025-W10", 0],
      ["2025-W11", 5],
    ]);
    expect(countWeeks([], latest).every(({ papers }) => papers === 0)).toBe(true);
  });

  test("include all papers within a year, in consecutive weeks", () => {
    const count = fc.record({ ago: fc.integer({ min: 0, max: 400 }), papers: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const days = counts
          .map(({ ago, papers }) => ({ day: addDays(latest, -ago), papers }))
          .filter(({ day }) => day >= firstDayOfPlot(latest));
        const weeks = countWeeks(days, latest);
        const total = (list: { papers: number }[]) => list.reduce((sum, { papers }) => sum + papers, 0);
        expect(total(weeks)).toBe(total(days));
        expect(weeks.length).toBeGreaterThanOrEqual(12);
        expect(weeks.length).toBeLessThanOrEqual(52);
        expect(weeks.at(-1)?.week.key).toBe("2025-W11");
        for (const [index, { week }] of weeks.slice(1).entries())
          expect(week.from).toBe(addDays(weeks[index]!.week.from, 7));
      }),
    );
  });
});

test("a sparkline has twelve weeks, that of the latest day last, and leaves out what is older", () => {
  const weeks = weeksOfSparkline(
    [
      { day: "2025-03-10", papers: 2 },
      { day: "2025-03-12", papers: 3 },
      { day: "2025-03-09", papers: 1 },
      { day: "2024-12-23", papers: 4 },
      { day: "2024-12-22", papers: 9 },
    ],
    latest,
  );
  expect(weeks).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5]);
});
