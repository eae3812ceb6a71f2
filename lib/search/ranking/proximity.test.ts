import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { compile } from "../plan/compile";
import { parseQuery } from "../query/parse";
import { meetsPhrases, pairScore, rowScore, wordPlaces } from "./proximity";

const index = smallIndex([
  { id: 1, title: "Chain of thought", abstract: "Of chains.", authors: ["Ada Byron", "Jürgen Müller"] },
  { id: 2, title: "Thought", abstract: "A chain of thought. Neural networks of neural chains." },
  { id: 3, title: "Multi-task networks", abstract: "A multitask network, then tasks; MindSearch." },
]);

function plan(text: string, from = index) {
  return compile(parseQuery(text), { lexicon: from.lexicon, total: from.total });
}

/** The papers that have the phrases of a query. */
const having = (text: string) =>
  index.papers.filter(({ sequence }) => meetsPhrases(plan(text), sequence)).map(({ id }) => id);

describe("phrases", () => {
  test.each([
    ['"chain of thought"', [1, 2]],
    ['"chain of thoughts"', []],
    ['title:"chain of thought"', [1]],
    ['abstract:"chain of thought"', [2]],
    ['-"chain of thought"', [3]],
    ['-title:"chain of thought"', [2, 3]],
    ['author:"ada byron"', [1]],
    ['author:"byron ada"', [1]],
    ['author:"byron müller"', []],
    ['"ada byron"', [1]],
    ['"thought of"', []],
    ['"chain of chains"', []],
    ['"multi-task networks"', [3]],
    ["title:multi-tasks", [3]],
    ["title:multi-net*", []],
    ['"neural networks" OR "multi task"', [2, 3]],
    ['"neural networks" "of thought"', [2]],
    ['"neural networks" -"of thought"', []],
    ["title:thought OR author:müller", [1, 2]],
    ["title:chains OR abstract:chain", [1, 2]],
    ['"quokka chain"', []],
    ["chain", [1, 2, 3]],
  ])("%s is in %j", (text, ids) => {
    expect(having(text)).toEqual(ids);
  });
});

describe("neighbours", () => {
  const score = (query: string, title: string, abstract = "") => {
    const own = smallIndex([
      { id: 1, title, abstract },
      { id: 2, title: query, abstract: query },
    ]);
    const asked = plan(query, own);
    return pairScore(asked, wordPlaces(asked), own.papers[0]!.sequence, 1);
  };

  test("count if they stand together in the query's order, in any form", () => {
    expect(score("neural network", "Neural networks")).toBeGreaterThan(0);
    expect(score("neural network", "Network neural")).toBe(0);
    expect(score("neural network", "Neural", "network")).toBe(0);
    expect(score("network", "Neural network")).toBe(0);
  });

  test("count less with one word between them, and not at all with two", () => {
    const near = score("neural network", "", "neural network");
    const apart = score("neural network", "", "neural big network");
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(near);
    expect(score("neural network", "", "neural and big network")).toBe(0);
  });

  test("count more in the title, and more with their number, up to a bound", () => {
    const once = score("neural network", "", "neural network");
    expect(score("neural network", "neural network")).toBeGreaterThan(once);
    const often = score("neural network", "", "neural network ".repeat(5));
    expect(often).toBeGreaterThan(once);
    expect(score("neural network", "", "neural network ".repeat(500))).toBeLessThan(often * 2);
  });

  test("are counted pair by pair", () => {
    const both = score("big neural network", "big neural network");
    expect(both).toBeGreaterThan(score("big neural network", "neural network"));
    expect(score("big neural network", "big network")).toBe(0);
  });

  test("never lower a score, whatever the paper", () => {
    const words = fc.array(fc.constantFrom("neural", "network", "networks", "big", "multitask", "multi", "task"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (query, text) => {
        const found = score(query.join(" "), text.join(" "), text.join(" "));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(found)).toBe(true);
      }),
    );
  });

  test("are scored for the plan of the latest wordPlaces", () => {
    const [one, other] = [plan("chain of thought"), plan("neural networks")];
    const { sequence } = index.papers[1]!;
    const alone = pairScore(other, wordPlaces(other), sequence, 1);
    wordPlaces(one);
    expect(pairScore(other, wordPlaces(other), sequence, 1)).toBe(alone);
    expect(alone).toBeGreaterThan(0);
  });
});

describe("rows", () => {
  const score = (query: string, title: string, abstract = "") => {
    const own = smallIndex([
      { id: 1, title, abstract },
      { id: 2, title: query, abstract: query },
    ]);
    return rowScore(plan(query, own), own.papers[0]!.sequence, 1);
  };

  test("count if the words stand exactly as typed, with or without hyphens", () => {
    for (const query of ["text to speech", "text-to-speech"]) {
      expect(score(query, "", "Text-to-speech synthesis")).toBeGreaterThan(0);
      expect(score(query, "", "From text to speech")).toBeGreaterThan(0);
      expect(score(query, "", "Speech to text")).toBe(0);
      expect(score(query, "", "Text and speech")).toBe(0);
    }
    expect(score("on-policy", "", "On-policy learning")).toBeGreaterThan(0);
    expect(score("on-policy", "", "A policy")).toBe(0);
  });

  test("count more in the title, and more with their number", () => {
    const once = score("text to speech", "", "Text to speech");
    expect(score("text to speech", "Text to speech")).toBeGreaterThan(once);
    expect(score("text to speech", "", "Text to speech, text to speech")).toBeGreaterThan(once);
  });
});
