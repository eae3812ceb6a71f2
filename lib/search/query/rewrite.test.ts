import { describe, expect, test } from "vitest";
import { parseQuery } from "./parse";
import type { Filter } from "./query";
import { withFilter, withoutPart } from "./rewrite";

describe("a query without one of its parts", () => {
  test.each([
    ["music has:code", 0, "music"],
    ['  "a  b"   music  title:x ', 0, "music title:x"],
    ['  "a  b"   music  title:x ', 1, '"a b" music'],
    ["a OR b c -d", 0, "c -d"],
    ["a OR b c -d", 1, "a OR b c"],
    ["(a OR b) (c OR d)", 0, "c OR d"],
    ["a OR has:code b", 0, "a b"],
    ["a OR OR -x OR b", 0, "a b"],
    ["OR a OR b OR", 0, ""],
    ['关于"思维链"的研究', 0, "关于 的研究"],
    ['"self"-attention', 0, "attention"],
    ["f(x) title:y", 0, "f x"],
  ])("%j, part %i: %j", (text, index, expected) => {
    expect(withoutPart(text, parseQuery(text).parts[index]!)).toBe(expected);
  });
});

describe("a query with a filter", () => {
  const topic = (name: string, excluded = false): Filter => ({ kind: "topic", topic: name, excluded });
  const code = (excluded: boolean): Filter => ({ kind: "has", link: "code", excluded });
  const year: Filter = { kind: "date", from: "2024-01-01", until: "2024-12-31" };

  test.each<[string, Filter, string]>([
    ["", topic("cs.CL"), 'topic:"cs.CL"'],
    ["music", topic("cs.CL"), 'music topic:"cs.CL"'],
    ["topic:cs.LG music", topic("cs.CL"), 'topic:cs.LG music topic:"cs.CL"'],
    ["cat:CS.CL music", topic("cs.CL"), 'music topic:"cs.CL"'],
    ["-topic:cs.CL music", topic("cs.CL"), 'music topic:"cs.CL"'],
    ["after:2023 music before:2025-03", year, "music year:2024"],
    ["after:2023 music", { kind: "date", from: null, until: null }, "music"],
    ["votes:>5 music", { kind: "votes", least: 10, most: null }, "music votes:>=10"],
    ["has:code has:project", code(true), "has:project -has:code"],
    ["a OR has:code OR b", code(false), "a b has:code"],
    ['"chain of', topic("cs.CL"), 'chain of topic:"cs.CL"'],
  ])("%j", (text, filter, expected) => {
    expect(withFilter(text, filter)).toBe(expected);
  });

  test("the result stays within the longest query", () => {
    const text = withFilter(`"${"a b ".repeat(400)}" ${"word ".repeat(1000)}`, year);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(parseQuery(text).filters).toEqual([year]);
  });
});
