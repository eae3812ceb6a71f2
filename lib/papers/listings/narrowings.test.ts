import { describe, expect, test } from "vitest";
import { somePaper } from "@/tests/setup/anyPaper";
import { noChoices } from "./choices";
import { narrowingsOf } from "./narrowings";

const papers = [
  somePaper({ categories: ["cs.CL", "cs.LG"], votes: 120, links: { code: "https://github.com/a/b" } }),
  somePaper({ categories: ["cs.CL"], votes: 30, abstract: "Code: https://gitlab.com/a/b" }),
  somePaper({ categories: ["cs.LG"], votes: 12 }),
  somePaper({ categories: ["cs.CV"], votes: 0 }),
];

describe("a list can be narrowed", () => {
  test("to topics of several papers, to code, and to votes that not all papers have", () => {
    const { topics, code, votes } = narrowingsOf(papers, noChoices);
    expect(topics.map(({ slug, papers: left }) => [slug, left])).toEqual([
      ["cs.CL", 2],
      ["cs.LG", 2],
    ]);
    expect(code).toBe(2);
    expect(votes).toEqual([
      { min: 5, papers: 3 },
      { min: 20, papers: 2 },
      { min: 50, papers: 1 },
    ]);
  });

  test("no further where that would change nothing", () => {
    const chosen = { topic: "cs.CL", code: true, minVotes: 20 };
    expect(narrowingsOf(papers.slice(0, 2), chosen)).toEqual({
      topics: [],
      code: null,
      votes: [{ min: 50, papers: 1 }],
    });
    expect(narrowingsOf(papers.slice(0, 2), noChoices).code).toBeNull();
    expect(narrowingsOf([], noChoices)).toEqual({ topics: [], code: null, votes: [] });
  });
});
