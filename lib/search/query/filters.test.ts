import { describe, expect, test } from "vitest";
import { printFilter, readFilter } from "./filters";
import { parseQuery } from "./parse";
import type { Filter } from "./query";

const date = (from: string | null, until: string | null): Filter => ({ kind: "date", from, until });
const votes = (least: number | null, most: number | null): Filter => ({ kind: "votes", least, most });

test.each<[string, Filter, string]>([
  ["after:2025", date("2025-01-01", null), "listed since January 1, 2025"],
  ["after:2025-03", date("2025-03-01", null), "listed since March 1, 2025"],
  ["AFTER:2025-03-12", date("2025-03-12", null), "listed since March 12, 2025"],
  ["after:2025-W11", date("2025-03-10", null), "listed since March 10, 2025"],
  ["before:2025", date(null, "2024-12-31"), "listed before January 1, 2025"],
  ["before:2024-03", date(null, "2024-02-29"), "listed before March 1, 2024"],
  ["before:2025-03-12", date(null, "2025-03-11"), "listed before March 12, 2025"],
  ["day:2025-03-12", date("2025-03-12", "2025-03-12"), "listed on March 12, 2025"],
  ["week:2025-W11", date("2025-03-10", "2025-03-16"), "listed in week 11, 2025"],
  ["month:2024-02", date("2024-02-01", "2024-02-29"), "listed in February 2024"],
  ["year:2024", date("2024-01-01", "2024-12-31"), "listed in 2024"],
  ["votes:>10", votes(11, null), "more than 10 votes"],
  ["votes:>=10", votes(10, null), "at least 10 votes"],
  ["votes:<5", votes(null, 4), "fewer than 5 votes"],
  ["votes:<=1", votes(null, 1), "at most 1 vote"],
  ["votes:10", votes(10, 10), "exactly 10 votes"],
  ["votes:5..20", votes(5, 20), "5 to 20 votes"],
  ["has:code", { kind: "has", link: "code", excluded: false }, "with code"],
  ["has:Project", { kind: "has", link: "project", excluded: false }, "with a project page"],
  ["-has:project", { kind: "has", link: "project", excluded: true }, "without a project page"],
  ["topic:cs.CL", { kind: "topic", topic: "cs.CL", excluded: false }, "topic: cs.CL"],
  [
    "-keyword:«machine  learning»",
    { kind: "topic", topic: "machine learning", excluded: true },
    "without topic: machine learning",
  ],
])("%s", (text, filter, label) => {
  expect(parseQuery(text)).toMatchObject({ terms: [], filters: [filter], parts: [{ label, kind: filter.kind }] });
});

test.each([
  ["after", "yesterday"],
  ["after", "2025-02-30"],
  ["after", "0000"],
  ["before", ""],
  ["week", "2025-W53"],
  ["day", "2025-03"],
  ["has", "cheese"],
  ["votes", ">"],
  ["votes", "10.."],
  ["topic", ""],
  ["title", "2025"],
])("%s:%s is no filter", (name, value) => {
  expect(readFilter(name, value, false)).toBeNull();
});

describe("printing a filter", () => {
  test.each<[Filter, string]>([
    [date("2025-03-12", "2025-03-12"), "day:2025-03-12"],
    [date("2025-03-10", "2025-03-16"), "week:2025-W11"],
    [date("2024-02-01", "2024-02-29"), "month:2024-02"],
    [date("2024-01-01", "2024-12-31"), "year:2024"],
    [date("2024-01-01", "2024-06-30"), "after:2024-01-01 before:2024-07-01"],
    [date("2024-01-01", null), "after:2024-01-01"],
    [date(null, "2024-12-31"), "before:2025-01-01"],
    [date(null, null), ""],
    [votes(11, null), "votes:>=11"],
    [votes(null, 4), "votes:<=4"],
    [votes(5, 20), "votes:5..20"],
    [votes(0, 0), "votes:0"],
    [votes(null, null), ""],
    [{ kind: "has", link: "code", excluded: true }, "-has:code"],
    [{ kind: "topic", topic: "machine learning", excluded: false }, 'topic:"machine learning"'],
    [{ kind: "topic", topic: 'so-called "AI"', excluded: true }, '-topic:«so-called "AI"»'],
  ])("%j as %s", (filter, expected) => {
    expect(printFilter(filter)).toBe(expected);
  });
});
