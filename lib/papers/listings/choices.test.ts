import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCanonical, isNarrowed, type ListChoices, listPath, noChoices, readChoices, views } from "./choices";

const path = "/papers/date/2025-03-12";
const paramsOf = (address: string) => Object.fromEntries(new URL(address, "https://example.org").searchParams);

const choices: fc.Arbitrary<ListChoices> = fc.record({
  view: fc.constantFrom(...views),
  topic: fc.constantFrom(null, "cs.CL", "mixture-of-experts", "漢字"),
  code: fc.boolean(),
  minVotes: fc.integer({ min: 0, max: 1_000_000_000 }),
});

test("an address gives back the choices that it was made of, in one form only", () => {
  fc.assert(
    fc.property(choices, fc.integer({ min: 1, max: 99 }), (given, page) => {
      const params = paramsOf(listPath(path, given, page));
      expect(readChoices(params)).toEqual({ choices: given, problems: [] });
      expect(isCanonical(params, given)).toBe(true);
      expect(params.p).toBe(page === 1 ? undefined : String(page));
    }),
  );
});

test("no parameters make any reading fail, and whatever is read has an address", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom("titles", "1", "10", "cs.CL"));
  const names = fc.constantFrom("view", "topic", "code", "min_votes", "p");
  fc.assert(
    fc.property(fc.dictionary(names, value), (params) => {
      const read = readChoices(params).choices;
      expect(readChoices(paramsOf(listPath(path, read)))).toEqual({ choices: read, problems: [] });
    }),
  );
});

describe("an address", () => {
  test("of a list without choices is its path", () => {
    expect(listPath(path, noChoices)).toBe(path);
    expect(isNarrowed(noChoices)).toBe(false);
    expect(isNarrowed(readChoices({ view: "titles" }).choices)).toBe(false);
  });

  test.each([
    [{ topic: "Mixture of Experts" }, { topic: "mixture-of-experts" }],
    [{ min_votes: "010" }, { minVotes: 10 }],
    [{ view: "", topic: "", code: "", min_votes: "" }, {}],
    [{ view: "cards" }, {}],
  ])("%j is another form of one with %j", (params, read) => {
    const given = readChoices(params);
    expect(given).toEqual({ choices: { ...noChoices, ...read }, problems: [] });
    expect(isCanonical(params, given.choices)).toBe(false);
  });

  test.each([
    [{ view: "table" }, "view must be one of titles, cards, abstracts"],
    [{ code: "yes" }, "code must be 1"],
    [{ min_votes: "many" }, "min_votes is not a whole number from 0 to 1000000000"],
    [{ topic: ["a", "b"] }, "topic is given more than once"],
    [{ topic: "a".repeat(201) }, "topic is longer than 200 characters"],
  ])("%j has a problem, which leaves the others as they are", (params, problem) => {
    const others = { view: "titles", ...params };
    const { choices, problems } = readChoices(others);
    expect(problems).toEqual([problem]);
    expect(choices).toEqual({ ...noChoices, view: "view" in params ? "cards" : "titles" });
  });
});
