import fc from "fast-check";
import { expect, test } from "vitest";
import { authorQuery } from "./authorQuery";
import { parseQuery } from "./query/parse";

test("asks for any writing of a name", () => {
  expect(authorQuery(["José Silva", "Jose Silva", "José Silva"])).toBe('author:"José Silva" OR author:"Jose Silva"');
});

test("leaves out initials, which stand for others too, unless there is nothing else", () => {
  expect(authorQuery(["Yann LeCun", "Y. LeCun", "Y LeCun", "Y.-A. LeCun"])).toBe('author:"Yann LeCun"');
  expect(authorQuery(["Y. LeCun"])).toBe('author:"Y. LeCun"');
  expect(authorQuery(["X"])).toBe('author:"X"');
});

test("is one term of the query language, bounded, whatever the names", () => {
  const names = fc.array(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }).map((text) => `A${text}`),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(names, (writings) => {
      const query = authorQuery(writings);
      expect(query.length).toBeLessThanOrEqual(500);
      const { terms, filters } = parseQuery(query);
      expect([terms.length, filters.length]).toEqual([1, 0]);
      expect(terms[0]?.alternatives.every(({ field }) => field === "author")).toBe(true);
    }),
  );
});
