import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keywordSearchPath, readSearch, searchPath } from "./paths";
import { parseQuery } from "./query/parse";

describe("the URL of a search", () => {
  test.each([
    [{ text: "symbolic music" }, "/search?q=symbolic+music"],
    [{ text: 'topic:"cs.CL" a&b', order: "relevance" as const }, "/search?q=topic%3A%22cs.CL%22+a%26b"],
    [{ text: "music", order: "newest" as const, cursor: "20-7" }, "/search?q=music&sort=newest&after=20-7"],
    [{ text: "music", cursor: "" }, "/search?q=music"],
    [{ text: "music", weaker: true, cursor: "20-7" }, "/search?q=music&weaker=1&after=20-7"],
  ])("%j: %s", (address, path) => {
    expect(searchPath(address)).toBe(path);
  });

  test("is parsed back to the same search", () => {
    const address = { text: '"a  b" & ü=%', order: "votes" as const, weaker: true, cursor: "40-12" };
    const { searchParams } = new URL(searchPath(address), "http://localhost");
    expect(readSearch(Object.fromEntries(searchParams))).toEqual(address);
  });

  test("is parsed whatever its parameters", () => {
    expect(readSearch({})).toEqual({ text: "", order: "relevance", weaker: false, cursor: null });
    expect(readSearch({ q: ["a", "b"], sort: "colour", weaker: "yes", after: ["1-2", "3-4"] })).toEqual({
      text: "a b",
      order: "relevance",
      weaker: false,
      cursor: null,
    });
  });
});

describe("the search for a keyword", () => {
  test.each([
    ["chain-of-thought", "chain-of-thought"],
    ["Pass@1 (k = 3)", "Pass 1 k 3"],
    ['title:"-x" OR -y', "title x or y"],
    ["C++ & F#", "C++ F#"],
    ["(-)", '"(-)"'],
  ])("%j asks for its words: %j", (keyword, text) => {
    expect(keywordSearchPath(keyword)).toBe(searchPath({ text }));
  });

  test("has no operators, whatever the keyword", () => {
    fc.assert(
      fc.property(fc.string(), (keyword) => {
        const text = new URL(keywordSearchPath(`a ${keyword} b`), "http://localhost").searchParams.get("q") ?? "";
        const { terms, filters } = parseQuery(text);
        expect(filters).toEqual([]);
        expect(terms.every(({ need, alternatives }) => need !== "excluded" && alternatives.length === 1)).toBe(true);
      }),
    );
  });
});
