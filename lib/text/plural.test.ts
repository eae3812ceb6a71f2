import { expect, test } from "vitest";
import { formatCount, formatNumber, plural, pluralNoun } from "./plural";

test.each([
  [0, "0 votes", "0 votes"],
  [1, "1 vote", "1 vote"],
  [2, "2 votes", "2 votes"],
  [1200, "1200 votes", "1,200 votes"],
])("%i is formatted with its noun", (count, plain, formatted) => {
  expect(plural(count, "vote")).toBe(plain);
  expect(formatCount(count, "vote")).toBe(formatted);
});

test("pluralNoun and formatNumber return the noun and the number alone", () => {
  expect([pluralNoun(1, "paper"), pluralNoun(0, "paper")]).toEqual(["paper", "papers"]);
  expect(formatNumber(1_234_567)).toBe("1,234,567");
});
