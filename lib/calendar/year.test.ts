import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./day";
import { monthsOf, parseYear, yearOf } from "./year";

test.each(["0001", "1999", "2024", "2999"])("%s is a year", (text) => {
  expect(parseYear(text)).toBe(text);
});

test.each(["", "0000", "3000", "9999", "25", "02024", "2024-01", "２０２４", " 2024", "year"])(
  "“%s” is not a year",
  (text) => {
    expect(parseYear(text)).toBeNull();
  },
);

test("the months of a year cover each of its days once, in order", () => {
  const years = fc.integer({ min: 1, max: 2999 }).map((year) => String(year).padStart(4, "0"));
  fc.assert(
    fc.property(years, (year) => {
      const months = monthsOf(year);
      expect(months).toHaveLength(12);
      expect(months[0]?.from).toBe(`${year}-01-01`);
      expect(months[11]?.to).toBe(`${year}-12-31`);
      for (const [index, { from }] of months.slice(1).entries()) expect(from).toBe(addDays(months[index]!.to, 1));
      expect(months.map(({ from }) => yearOf(from))).toEqual(Array(12).fill(year));
    }),
  );
});
