import { describe, expect, test } from "vitest";
import { coverageOf, formatCoverage } from "./coverage";

const listed = ["2025-02-03", "2025-03-03", "2025-03-07", "2025-03-10", "2025-03-11", "2025-03-12"];

describe("a digest covers", () => {
  test("the days since the last one", () => {
    expect(coverageOf("daily", "2025-03-11", listed)).toEqual({ from: "2025-03-12", to: "2025-03-12" });
    expect(coverageOf("daily", "2025-03-08", listed)).toEqual({ from: "2025-03-10", to: "2025-03-12" });
    expect(coverageOf("weekly", "2025-03-05", listed)).toEqual({ from: "2025-03-07", to: "2025-03-12" });
  });

  test("the latest days for a new subscriber", () => {
    expect(coverageOf("daily", null, listed)).toEqual({ from: "2025-03-12", to: "2025-03-12" });
    expect(coverageOf("weekly", null, listed)).toEqual({ from: "2025-03-07", to: "2025-03-12" });
    expect(coverageOf("monthly", null, listed)).toEqual({ from: "2025-03-03", to: "2025-03-12" });
  });

  test("a limited number of days after a long gap", () => {
    expect(coverageOf("weekdays", "2025-01-01", listed)).toEqual({ from: "2025-03-07", to: "2025-03-12" });
    expect(coverageOf("monthly", "2024-01-01", listed)).toEqual({ from: "2025-02-03", to: "2025-03-12" });
  });

  test("no days if none has come", () => {
    expect(coverageOf("daily", "2025-03-12", listed)).toBeNull();
    expect(coverageOf("daily", null, [])).toBeNull();
  });
});

test.each([
  ["2025-03-12", "2025-03-12", "Wednesday, March 12, 2025"],
  ["2025-03-10", "2025-03-16", "March 10 – 16, 2025"],
  ["2025-02-27", "2025-03-03", "February 27 – March 3, 2025"],
])("the days %s to %s are “%s”", (from, to, heading) => {
  expect(formatCoverage({ from, to })).toBe(heading);
});
