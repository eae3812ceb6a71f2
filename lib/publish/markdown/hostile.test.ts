import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { somePaper } from "@/tests/setup/anyPaper";
import { linksOf } from "../../papers/links";
import type { Paper } from "../../papers/schema";
import { listMarkdown } from "./list";
import { paperMarkdown } from "./paper";
import { abstractText, escapeMarkdown, linkTarget } from "./text";

const site = "https://papers.example.org";

/** Parses Markdown like a reader's program: its headings, its link targets, and elements that should not be there. */
function read(markdown: string) {
  const blocks = new MarkdownIt({ html: true }).parse(markdown, {});
  const inline = blocks.flatMap(({ children }) => children ?? []);
  return {
    headings: blocks.flatMap((token, at) => (token.type === "heading_open" ? [blocks[at + 1]?.content] : [])),
    targets: inline.flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : [])),
    foreign: [...blocks, ...inline]
      .map(({ type }) => type)
      .filter((type) => /html|fence|code_block|image|table|hr|blockquote|ordered_list_open/.test(type)),
  };
}

const pieces = [
  "](javascript:alert(1))",
  "](https://evil.example)",
  "[click](https://evil.example)",
  "![x](https://evil.example/x.png)",
  "[a][b]",
  "[b]: https://evil.example",
  "<script>alert(1)</script>",
  "<img src=x>",
  "<!-- ",
  "<https://evil.example>",
  "<javascript:alert(1)>",
  "&#x202e;",
  "&lt;b&gt;",
  "```",
  "~~~",
  "``",
  "`",
  "# ",
  "## Abstract",
  "> ",
  "- ",
  "+ ",
  "1. ",
  "2) ",
  "---",
  "===",
  "***",
  "* * *",
  "| a | b |",
  "|---|---|",
  "\n",
  "\n\n",
  "\r\n    ",
  "\u2028",
  "\t",
  " ",
  "\\",
  "\\\\",
  "\\[",
  "$x_1 < 3$",
  "a",
  "word ",
  "\u202e",
];
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((found) => found.join(""));
const url = fc
  .array(fc.constantFrom(">", "<", ")", "(", " ", "\n", "`", "\\", '"', "|", "]", "[x](", "a", "%20", "javascript:"), {
    maxLength: 8,
  })
  .map((found) => `https://example.org/${found.join("")}`);
const paper: fc.Arbitrary<Paper> = fc
  .record({
    title: hostile,
    abstract: hostile,
    authors: fc.array(hostile, { maxLength: 3 }),
    keywords: fc.array(hostile, { maxLength: 2 }),
    links: fc.record({ code: url, pdf: url }),
    id: fc.constantFrom("2407.20183", "10.1000/a)b(c", "x y"),
    doi: fc.constantFrom(null, "10.1000/a>b<c)"),
  })
  .map((given) => somePaper({ ...given, arxivId: null }));

/** Returns a check whether every link of a page is one that the page is meant to have. */
const isOurs = (papers: Paper[]) => {
  const meant = new Set(papers.flatMap((each) => linksOf(each).map(({ url }) => decode(url))));
  return (target: string) => target.startsWith(`${site}/`) || meant.has(decode(target));
};
const decode = (target: string) =>
  target.replace(/%[0-9a-f]{2}/gi, (found) => String.fromCharCode(Number.parseInt(found.slice(1), 16)));

describe("for any paper", () => {
  test("the Markdown page has only its own headings and links", () => {
    fc.assert(
      fc.property(paper, (paper) => {
        const { headings, targets, foreign } = read(
          paperMarkdown(paper, { days: [], similar: [paper], siteUrl: site }),
        );
        expect(headings.slice(1)).toEqual(["Abstract", "Similar papers"]);
        expect(targets.filter((target) => !isOurs([paper])(target))).toEqual([]);
        expect(foreign).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("a list has one heading, and one item for each paper", () => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 3 }), hostile, (papers, query) => {
        const page = { heading: `Search: ${query}`, notes: [`Searched for ${query}.`], papers, first: 1, links: [] };
        const { headings, targets, foreign } = read(listMarkdown(page, site));
        expect(headings).toHaveLength(1);
        expect(targets).toHaveLength(papers.length);
        expect(targets.every((target) => target.startsWith(`${site}/papers/`))).toBe(true);
        expect(foreign).toEqual(["ordered_list_open"]);
      }),
      { numRuns: 200 },
    );
  });
});

test("an abstract keeps its LaTeX", () => {
  const source = "We show $x_1 < y^2$, 11\\% [1] and ``quoted'' $\\alpha$.";
  expect(abstractText(source)).toBe(source);
});

test("text that looks like Markdown is escaped", () => {
  expect(escapeMarkdown("- a\n# b & <c>")).toBe("\\- a \\# b \\& \\<c\\>");
  expect(escapeMarkdown("1. a")).toBe("1\\. a");
  expect(linkTarget("https://e.org/a>b (c)\n`é`")).toBe("https://e.org/a%3Eb%20%28c%29%0A%60é%60");
});

test("escaping an abstract takes time in proportion to its length", () => {
  const cpu = (text: string) => {
    const before = process.cpuUsage();
    abstractText(text);
    return process.cpuUsage(before).user;
  };
  for (const piece of ["\\", "\\]", "`", "](", "\\\\<a", "&a"]) {
    const [small, large] = [25_000, 50_000].map((times) => cpu(piece.repeat(times)));
    expect(large! / Math.max(small!, 50_000), piece).toBeLessThan(5);
  }
});
