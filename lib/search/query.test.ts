import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchAll, matchAny, parseQuery, stemOf } from "./query";

const terms = (text: string) => parseQuery(text).terms.map((term) => term.join(" "));

describe("a query", () => {
  test.each([
    ["music generation", ["music", "generation"]],
    ["what is the best transformer for images?", ["best", "transformer", "images"]],
    ["to be or not", ["to", "be", "or", "not"]],
    ['"chain of thought" models', ["chain of thought", "models"]],
    ["“chain of thought”", ["chain of thought"]],
    ["multi-task learning", ["multi task", "learning"]],
    ["GPT-4's tools", ["GPT 4 s", "tools"]],
    ["Müller 漢字", ["Müller", "漢字"]],
    ["music Music", ["music", "Music"]],
    ["AND OR NOT NEAR(", ["NEAR"]],
    ["a* title:b -c ^d", ["title", "b", "c", "d"]],
    ['"" "', []],
    ["😀 … — !", []],
    ["", []],
  ])("%j is read as %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test("of any length is cut to what somebody could have typed", () => {
    expect(parseQuery("word ".repeat(10_000)).terms).toHaveLength(64);
    expect(parseQuery("x".repeat(10_000)).words[0]).toHaveLength(64);
  });
});

describe("the expression for FTS5", () => {
  test("asks for all or any of the terms, and counts it for more where they stand together", () => {
    const query = parseQuery("symbolic music");
    expect(matchAll(query)).toBe('"symbolic music" OR ("symbolic" AND "music")');
    expect(matchAny(query)).toBe('"symbolic music" OR ("symbolic" OR "music")');
    expect(matchAll(parseQuery("music"))).toBe('"music"');
    expect(matchAll(parseQuery("What is chain of thought?"))).toBe('"chain of thought" OR ("chain" AND "thought")');
    expect(matchAny(parseQuery('"chain of thought" model size'))).toBe(
      '"chain of thought" AND ("model size" OR ("chain of thought" OR "model" OR "size"))',
    );
    const prose = `what has been called "chain of thought" ${"word ".repeat(12)}`;
    expect(matchAny(parseQuery(prose))).toMatch(/^"called word .*" OR \("chain of thought" OR "called" OR "word"/);
    expect(matchAll(parseQuery('"chain of thought" model size'))).toBe('"chain of thought" AND "model" AND "size"');
    expect(matchAll(parseQuery("to be"))).toBe('"to" AND "be"');
  });

  test("is one that FTS5 understands, whatever was typed", () => {
    const database = new Database(":memory:");
    database.exec("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'porter unicode61 remove_diacritics 2')");
    const find = database.prepare("SELECT count(*) FROM t WHERE t MATCH ?");
    const nasty = fc.constantFrom(
      '"',
      "'",
      "*",
      "(",
      ")",
      "AND",
      "OR",
      "NOT",
      "NEAR",
      "^",
      ":",
      "{",
      "\u0000",
      "-",
      "+",
      ",",
      "😀",
      "a",
    );
    const text = fc.array(fc.oneof(nasty, fc.string({ unit: "binary" })), { maxLength: 20 }).map((p) => p.join(" "));
    fc.assert(
      fc.property(text, (typed) => {
        const query = parseQuery(typed);
        if (query.terms.length === 0) return;
        expect(() => find.get(matchAll(query))).not.toThrow();
        expect(() => find.get(matchAny(query))).not.toThrow();
      }),
    );
    database.close();
  });
});

describe("a stem", () => {
  test.each([
    ["transformers", "Transformer"],
    ["generation", "GENERATIONS"],
    ["Müller", "muller"],
    ["cafés", "cafes"],
  ])("of %s is that of %s", (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });
});
