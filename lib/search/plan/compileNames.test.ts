import { describe, expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { parseQuery } from "../query/parse";
import { compile } from "./compile";

describe("a star", () => {
  const starred = smallIndex([
    { id: 1, title: "A* search and D* Lite", abstract: "RRT* too." },
    { id: 2, title: "A neural search", abstract: "RRT and neurons." },
  ]);
  const termsOf = (text: string) =>
    compile(parseQuery(text), starred).terms.map(({ variants: forms }) =>
      forms.map(({ word }) => starred.textOf(word)).sort(),
    );

  test.each([
    ["A*", [["a*"]]],
    ["a* search", [["a*"], ["search"]]],
    ["D*", [["d*"]]],
    ["RRT*", [["rrt*"]]],
    ["rrt*", [["rrt*"]]],
    ["astar", [["astar"]]],
    ["neur*", [["neural", "neurons"]]],
  ])("in %s: %j", (text, words) => {
    expect(termsOf(text)).toEqual(words);
  });
});

describe("a name", () => {
  const named = smallIndex([
    { id: 1, title: "SAM 2: Segment Anything", abstract: "It segments." },
    { id: 2, title: "The AI Scientist: Towards Discovery", abstract: "It discovers." },
    { id: 3, title: "Qwen3 Technical Report", abstract: "A report." },
    { id: 4, title: "Surgery with SAM", abstract: "We use sam2 and SAM 3." },
    ...Array.from({ length: 31 }, (_, each) => ({ id: 10 + each, title: "Position: This", abstract: "We argue." })),
  ]);
  const nameOf = (text: string) => {
    const { name } = compile(parseQuery(text), named);
    return name && named.textOf(name);
  };

  test.each([
    ["SAM2", "name:sam2"],
    ["sam-2", "name:sam2"],
    ["sam v2", "name:sam2"],
    ["SAM 2.0", "name:sam2"],
    ["sam 2 paper", "name:sam2"],
    ['"sam 2"', "name:sam2"],
    ["title:sam2", "name:sam2"],
    ["sam2 has:code -surgery after:2020", "name:sam2"],
    ["ai scientist", "name:aiscientist"],
    ["The AI-Scientist", "name:theaiscientist"],
    ["qwen 3", "name:qwen3"],
    ["sam 3", null],
    ["sam", null],
    ["sam2 OR qwen3", null],
    ["sam seg*", null],
    ["author:sam2", null],
    ["-sam2", null],
    ["position", null],
    ["", null],
  ])("%s: %s", (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  test("is a variant of each word of the query, also of a missing one", () => {
    const { terms, missing } = compile(parseQuery("qwen v3"), named);
    expect(terms.map(({ variants: forms }) => forms.map(({ word }) => named.textOf(word)))).toEqual([
      ["qwen", "name:qwen3"],
      ["name:qwen3"],
    ]);
    expect(missing).toEqual([]);
  });
});
