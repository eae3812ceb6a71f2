import { describe, expect, test } from "vitest";
import { parseQuery } from "./parse";
import type { Phrase, Term } from "./query";

/** A term in one line: `+title:"a phrase"`, `-word`, `a|b`, `transf*`. */
function print({ alternatives, need }: Term): string {
  const phrase = ({ text, field, exact, prefix }: Phrase) =>
    `${field === "any" ? "" : `${field}:`}${exact ? `"${text}"` : text}${prefix ? "*" : ""}`;
  return `${{ wanted: "", required: "+", excluded: "-" }[need]}${alternatives.map(phrase).join("|")}`;
}

const terms = (text: string) => parseQuery(text).terms.map(print);
const filters = (text: string) => parseQuery(text).filters;
const labels = (text: string) => parseQuery(text).parts.map(({ label }) => label);

describe("the terms of a query", () => {
  test.each([
    ["", []],
    ['… — ! () - -- "" “ ”', []],
    ["music generation", ["music", "generation"]],
    ["music Music music", ["music", "Music", "music"]],
    ["multi-task GPT-4's C++, don't", ["multi-task", "GPT-4's", "C++,", "don't"]],
    ["Müller 漢字 Mu\u0308ller", ["Müller", "漢字", "Müller"]],
    ["f(x) (a b)", ["f", "x", "a", "b"]],

    ['"chain of thought" models', ['+"chain of thought"', "models"]],
    ["“chain  of\nthought”", ['+"chain of thought"']],
    ["„a b“ «c d» »e f« ”g h”", ['+"a b"', '+"c d"', '+"e f"', '+"g h"']],
    ['关于"思维链"的研究', ["关于", '+"思维链"', "的研究"]],
    ['"self"-attention', ['+"self"', "attention"]],

    ["music -survey", ["music", "-survey"]],
    ['-"a survey" (-x) -5', ['-"a survey"', "-x", "-5"]],
    ["LLM(-Agents) ((-x) y", ["LLM", "Agents", "-x", "y"]],
    ["- a -- b --c (semi)-supervised", ["a", "b", "c", "semi", "supervised"]],
    ["-title:x -transf* -abs:“y z”", ["-title:x", "-transf*", '-abstract:"y z"']],

    ["a OR b c", ["a|b", "c"]],
    ["a OR b | c d|e", ["a|b|c", "d|e"]],
    ['a OR "b c" OR ti:d', ['+a|"b c"|title:d']],
    ["(a OR b) (c OR d)", ["a|b", "c|d"]],
    ["a OR transf*", ["a|transf*"]],
    ["a or b Or c", ["a", "or", "b", "Or", "c"]],

    ["music NOT survey", ["music", "-survey"]],
    ['music AND NOT "a survey" b', ["music", '-"a survey"', "b"]],
    ["music ANDNOT title:x", ["music", "-title:x"]],
    ["a AND b and c not d", ["a", "b", "and", "c", "not", "d"]],
    ["a NOT -b NOT", ["a", "-b"]],
    ["Models are NOT Stronger", ["Models", "are", "NOT", "Stronger"]],
    ["transformers NOT BERT", ["transformers", "-BERT"]],
    ["TO BE AND NOT TO BE", ["TO", "BE", "AND", "NOT", "TO", "BE"]],

    ["M$^3$ViT m^3vit \\'Ecole", ["M³ViT", "m³vit", "École"]],

    ["transf* multi-mod* ti:gen*", ["transf*", "multi-mod*", "+title:gen*"]],
    ['a* ** multi-t* x*y "trans*"', ["a*", "multi-t*", "x*y", '+"trans*"']],

    ["title:music ti:a TITLE:b", ["+title:music", "+title:a", "+title:b"]],
    ['abstract:a abs:"b c"', ["+abstract:a", '+abstract:"b c"']],
    ['author:"Geoffrey Hinton" au:Bengio', ['+author:"Geoffrey Hinton"', "+author:Bengio"]],
    ['author:"Byron, Ada" title:"a, b"', ['+author:"Ada Byron"', '+title:"a, b"']],
    ["title:a:b title:title:c", ["+title:a:b", "+title:title:c"]],
  ])("%j are %j", (text, expected) => {
    expect(terms(text)).toEqual(expected);
    expect(filters(text)).toEqual([]);
  });
});

describe("invalid syntax is read as words", () => {
  test.each([
    ['"chain of', ["chain", "of"]],
    ['-"chain of', ["chain", "of"]],
    ['title:"chain of', ["title:", "chain", "of"]],
    ["title:", ["title:"]],
    ["title: x", ["title:", "x"]],
    ["title:-x", ["title:-x"]],
    ["topic: x", ["topic:", "x"]],
    ["foo:bar -foo:baz", ["foo:bar", "-foo:baz"]],
    ['foo:"bar baz"', ["foo:", '+"bar baz"']],
    ["OR a", ["OR", "a"]],
    ["a OR", ["a", "OR"]],
    ["a OR OR b", ["a", "OR", "OR", "b"]],
    ["| a |", ["a"]],
    ["a OR -b", ["a", "OR", "-b"]],
    ["after:yesterday", ["after:yesterday"]],
    ["after:2025-02-30", ["after:2025-02-30"]],
    ["after:2025-13 after:20255", ["after:2025-13", "after:20255"]],
    ['after:"some day"', ['after:"some day"']],
    ["-after:2025", ["-after:2025"]],
    ["day:2025 month:2025 year:2025-01", ["day:2025", "month:2025", "year:2025-01"]],
    ["has:cheese", ["has:cheese"]],
    ["votes:many votes:-5 votes:1.5", ["votes:many", "votes:-5", "votes:1.5"]],
    ["votes:<0 votes:20..5 votes:>5..9", ["votes:<0", "votes:20..5", "votes:>5..9"]],
    ["votes:99999999999", ["votes:99999999999"]],
    ["https://example.org/a?title=x see:this", ["https://example.org/a?title=x", "see:this"]],
    ["see 2407.20183", ["see", "2407.20183"]],
  ])("%s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
    expect(filters(text)).toEqual([]);
  });

  test("an OR beside a filter is a word", () => {
    expect(terms("a OR has:code b")).toEqual(["a", "OR", "b"]);
    expect(filters("a OR has:code b")).toHaveLength(1);
  });
});

describe("a long query", () => {
  const prose = "what has been said of models that were asked to think before they answer";

  test("is prose, in which quotes, hyphens, stars and OR are no syntax", () => {
    const text = `${prose} "chain of thought" -x trans* a OR b`;
    const words = [...prose.split(" "), "chain", "of", "thought", "x", "trans", "a", "OR", "b"];
    expect(terms(text)).toEqual(words);
    expect(labels(text)).toEqual([]);
  });

  test("keeps its fields and filters", () => {
    const text = `${prose} title:think -author:"A B" has:code`;
    expect(terms(text).slice(-2)).toEqual(["+title:think", '-author:"A B"']);
    expect(labels(text)).toEqual(['title: "think"', 'without author: "A B"', "with code"]);
  });

  test("has many plain words; many tokens with syntax do not make it prose", () => {
    const twelve = "word ".repeat(12);
    expect(terms(`${twelve} "a b" -c`).slice(-2)).toEqual(['+"a b"', "-c"]);
    expect(terms(`${twelve} word "a b" -c`).slice(-3)).toEqual(["a", "b", "c"]);
    expect(new Set(terms("-x ".repeat(20)))).toEqual(new Set(["-x"]));
    expect(terms(Array.from({ length: 20 }, (_, i) => `w${i}`).join(" OR "))).toHaveLength(1);
  });

  test("is cut to its limits, required terms first", () => {
    expect(terms("word ".repeat(10_000))).toHaveLength(64);
    expect(terms(`${"word ".repeat(100)} title:x`)).toEqual([...Array(63).fill("word"), "+title:x"]);
    expect(terms("ti:x ".repeat(100))).toHaveLength(64);
    expect(terms(`${"what is the word, ".repeat(40)} end`).slice(-2)).toEqual(["word,", "end"]);
    expect(parseQuery("x".repeat(10_000)).terms[0]?.alternatives[0]?.text).toHaveLength(2000);
    expect(terms(`${"x".repeat(1999)}😀`)).toEqual(["x".repeat(1999)]);
  });
});

describe("the parts of a query", () => {
  test.each([
    ["plain words only, multi-task", []],
    ['"a  survey"', ['"a survey"']],
    ['title:"mixture of experts"', ['title: "mixture of experts"']],
    ["author:hinton", ['author: "hinton"']],
    ["-survey", ['without "survey"']],
    ['-"a survey"', ['without "a survey"']],
    ["-title:survey", ['without title: "survey"']],
    ["transf*", ["words starting with transf"]],
    ["-title:transf*", ["without title: words starting with transf"]],
    ["a OR b | c", ["a or b or c"]],
    ['a OR "b c" OR author:d', ['a or "b c" or author: "d"']],
    ["topic:cs.CL -cat:cs.LG", ["topic: cs.CL", "without topic: cs.LG"]],
    ["votes:>10 x has:code", ["more than 10 votes", "with code"]],
  ])("%s: %j", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test("have a kind and a range", () => {
    const text = 'music -"a b" OR  c OR\ttitle:d has:code gen*';
    const parts = parseQuery(text).parts.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(parts).toEqual([
      ["excluded", '-"a b"'],
      ["required", "c OR\ttitle:d"],
      ["has", "has:code"],
      ["wanted", "gen*"],
    ]);
  });
});

test("a query that is an id has nothing else", () => {
  expect(parseQuery(" arXiv:2407.20183v2 ")).toEqual({
    terms: [],
    filters: [],
    id: { arxivId: "2407.20183" },
    parts: [],
    misread: [],
  });
});

test.each([
  ["music after:2025-13 votes:many -has:music", ["after:2025-13", "votes:many", "-has:music"]],
  ["music after:2025 foo:bar has:code", []],
])("in %j, misread parts are %j", (text, expected) => {
  expect(parseQuery(text).misread).toEqual(expected);
});
