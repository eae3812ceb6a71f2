import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { queryOf } from "./sources/arxivQuery";
import { type Configuration, parseConfiguration } from "./sourcesFile";

function problemsOf(text: string): string[] {
  const parsed = parseConfiguration(text, "sources.yaml");
  return "problems" in parsed ? parsed.problems : [];
}

const wrap = (source: string) => `sources:\n  - ${source.split("\n").join("\n    ")}\n`;

describe("a sources file", () => {
  test("may be empty, and then has no sources", () => {
    for (const text of ["", "# nothing yet\n", "sources: []"])
      expect(parseConfiguration(text, "sources.yaml")).toMatchObject({ sources: [] });
  });

  test("needs only a few settings for a source", () => {
    const { sources } = parseConfiguration(wrap("name: cl\nkind: arxiv\ncategories: [cs.CL]"), "f") as Configuration;
    expect(sources).toMatchObject([
      { crossLists: false, replacements: false, curation: "all", timeZone: "America/New_York" },
    ]);
  });

  test("is valid in the example of docs/operations.md", () => {
    const example = /```yaml\n(sources:[\s\S]*?)```/.exec(readFileSync("docs/operations.md", "utf8"))?.[1] ?? "";
    expect(problemsOf(example)).toEqual([]);
    expect((parseConfiguration(example, "f") as Configuration).sources.length).toBeGreaterThan(4);
  });

  test.each([
    ["sources:\n  - name: [", /^sources\.yaml:\d: /],
    ["sauces: []", /^sources\.yaml:1: the file has no setting called sauces$/],
    [
      wrap("name: CL\nkind: arxiv\ncategories: [cs.CL]"),
      /^sources\.yaml:2: sources\.0\.name must consist of lowercase/,
    ],
    [wrap("name: cl\nkind: arxive"), /^sources\.yaml:3: sources\.0\.kind must be one of arxiv, /],
    [wrap("name: cl\nkind: arxiv"), /^sources\.yaml:2: sources\.0\.categories is missing/],
    [wrap("name: cl\nkind: arxiv\ncategories: cs.CL"), /^sources\.yaml:4: .*categories is not a list such as/],
    [wrap("name: cl\nkind: arxiv\ncategories: [ML!]"), /^sources\.yaml:4: sources\.0\.categories\.0 is not a category/],
    [wrap("name: cl\nkind: arxiv\ncategories: [cs.CL]\nschedule: 99 * * * *"), /:5: .*schedule is not a cron schedule/],
    [wrap("name: cl\nkind: arxiv\ncategories: [cs.CL]\ntimeZone: Mars"), /:5: .*timeZone is not an IANA/],
    [wrap("name: cl\nkind: arxiv\ncategories: [cs.CL]\ncuration: best"), /:5: .*curation must be all, picked or/],
    [wrap("name: cl\nkind: arxiv\ncategories: [cs.CL]\ncrosslists: true"), /has no setting called crosslists/],
    [wrap("name: q\nkind: arxiv-search"), /:2: sources\.0 needs a query, authors or venues/],
    [wrap("name: f\nkind: feed\nurl: ftp://x.org"), /:4: .*url is not an http\(s\) URL/],
    [
      `${wrap("name: a\nkind: file\npath: a")}  - {name: a, kind: file, path: b}`,
      /:5: sources\.1\.name is also the name of another/,
    ],
    [
      `a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
      /:1: the file must be of type object/,
    ],
  ])("with %j is reported with line and reason", (text, problem) => {
    expect(problemsOf(text).join("\n")).toMatch(problem);
  });
});

test("an arXiv search combines a query, authors and venues", () => {
  const text = wrap('name: q\nkind: arxiv-search\nquery: abs:agent\nauthors: ["Ada \\"A\\" Lovelace"]\nvenues: [ACL]');
  const { sources } = parseConfiguration(text, "f") as Configuration;
  expect(queryOf(sources[0] as Parameters<typeof queryOf>[0])).toBe(
    '(abs:agent) OR au:"Ada A Lovelace" OR jr:"ACL" OR co:"ACL"',
  );
});
