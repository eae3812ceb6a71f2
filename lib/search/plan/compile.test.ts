import { describe, expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { parseQuery } from "../query/parse";
import type { CompileOptions } from "./addTerm";
import { compile } from "./compile";

const index = smallIndex([
  { id: 1, title: "Multitask learning", abstract: "Networks learn the tasks.", categories: ["cs.CL"] },
  { id: 2, title: "A task of tasks", abstract: "Multi-agent networking.", authors: ["Ada Byron"], keywords: ["music"] },
  {
    id: 3,
    title: "The chain of thought",
    abstract: "Transformers, transformed to be.",
    categories: ["cs.CL", "cs.LG"],
  },
]);

function plan(text: string, options: Partial<CompileOptions> = {}) {
  return compile(parseQuery(text), { lexicon: index.lexicon, total: index.total, ...options });
}

const need = { wanted: "", required: "+", excluded: "-" };
const field = { any: "", title: "title:", abstract: "abstract:", author: "author:" };

/** Each term in one line: `+title:task|tasks`. */
const termsOf = (text: string, options?: Partial<CompileOptions>) =>
  plan(text, options).terms.map((each) => {
    const forms = each.variants.map(({ word }) => index.textOf(word)).sort();
    return `${need[each.need]}${field[each.field]}${forms.join("|")}`;
  });

const pairs = (text: string) => {
  const { pairs: found, terms: all } = plan(text);
  return found.map(({ first, second }) => [all[first]!.text, all[second]!.text].join(" "));
};

const phrases = (text: string) =>
  plan(text).phrases.map(
    ({ need: which, alternatives }) =>
      need[which] +
      alternatives
        .map(
          (each) => field[each.field] + each.places.map((words) => words.map(index.textOf).sort().join("/")).join(" "),
        )
        .join("|"),
  );

describe("plain words", () => {
  test.each([
    ["networks", ["networking|networks"]],
    ["the networks of a task", ["networking|networks", "task|tasks"]],
    ["to be", ["to", "be"]],
    ["the", ["the"]],
    ["the -networks", ["-networking|networks", "the"]],
    ['the "networks"', ["+networks"]],
    ["has:code the", ["the"]],
    ["TASKS Task", ["task|tasks"]],
    ["", []],
  ])("%s: %j", (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test("weigh more when typed repeatedly, and count their exact form", () => {
    const [once] = plan("task").terms;
    const [twice] = plan("task tasks task").terms;
    expect([once!.weight, twice!.weight]).toEqual([1, 3]);
    const typed = Object.fromEntries(twice!.variants.map((form) => [index.textOf(form.word), form.typed]));
    expect(typed).toEqual({ task: 2, tasks: 1 });
  });

  test("have a higher idf the fewer papers have any of their forms", () => {
    const [network, chain] = plan("network chain").terms;
    expect([network!.papers, chain!.papers]).toEqual([2, 1]);
    expect(chain!.idf).toBeGreaterThan(network!.idf);
  });

  test("are also joined with a neighbour if papers have that", () => {
    expect(termsOf("multi task")).toEqual(["multi|multitask", "multitask|task|tasks"]);
    expect(termsOf("multi-task")).toEqual(["multi|multitask", "multitask|task|tasks"]);
    expect(termsOf("multi the task")).toEqual(["multi", "task|tasks"]);
    expect(termsOf("task multi")).toEqual(["task|tasks", "multi"]);
    expect(termsOf("multitask")).toEqual(["multitask"]);
  });

  test("are listed as missing if no paper has them, each once", () => {
    expect(plan("quokka networks quokka wombat").missing).toEqual(["quokka", "wombat"]);
    expect(termsOf("quokka networks")).toEqual(["networking|networks"]);
    expect(plan('"quokka" -wombat title:quokka').missing).toEqual([]);
  });

  test("set hasUnknownTerm if one that is not quoted is unknown in any form", () => {
    const hasUnknown = (text: string) => plan(text).hasUnknownTerm;
    expect(["quokka", "title:quokka", "chain OR quokka", 'quokka "chain"'].map(hasUnknown)).not.toContain(false);
    expect(["chain", '"quokka"', "title:chains", "chai*"].map(hasUnknown)).not.toContain(true);
  });

  test("form pairs with their neighbours only", () => {
    expect(pairs("chain networks task")).toEqual(["chain networks", "networks task"]);
    expect(pairs("chain quokka task")).toEqual([]);
    expect(pairs("chain of thought")).toEqual([]);
    expect(pairs("task tasks")).toEqual([]);
    expect(pairs("chain -networks task")).toEqual(["chain task"]);
    expect(pairs('"chain of thought"')).toEqual(["chain of", "of thought"]);
  });

  test("are limited in number", () => {
    const many = Array.from({ length: 600 }, (_, at) => at.toString(36)).join(".");
    const lexicon = { ...index.lexicon, formsOf: (stem: string) => [{ id: stem.length, text: stem, stem, papers: 1 }] };
    for (const text of [many, `title:${many}`]) {
      const { terms: all } = compile(parseQuery(text), { lexicon, total: 3 });
      expect(all.length).toBeGreaterThan(10);
      expect(all.length).toBeLessThanOrEqual(64);
    }
  });
});

describe("alternatives and prefixes", () => {
  test.each([
    ["network OR chain", ["chain|networking|networks"]],
    ["transf*", ["transformed|transformers"]],
    ["transf* OR chain", ["chain|transformed|transformers"]],
    ["transf* chain", ["transformed|transformers", "chain"]],
    ["to*", ["to"]],
    ["zz*", [""]],
  ])("%s: %j", (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test("only a star makes the last word a prefix", () => {
    expect(termsOf("chain transf*")).toContain("transformed|transformers");
    expect(termsOf("transf chain")).toEqual(["chain"]);
  });

  test("a prefix stands for at most 64 words", () => {
    const many = smallIndex([{ id: 1, title: Array.from({ length: 100 }, (_, at) => `abc${at}`).join(" ") }]);
    const found = compile(parseQuery("abc*"), { lexicon: many.lexicon, total: 1 });
    expect(found.terms[0]?.variants).toHaveLength(64);
  });
});

describe("required and excluded terms", () => {
  test.each([
    ['"networks"', ["+networks"]],
    ["title:networks", ["+title:networking|networks"]],
    ["author:byron -task", ["+author:byron", "-task|tasks"]],
    ['-"tasks"', ["-tasks"]],
    ['"quokka"', ["+"]],
    ["-quokka", ["-"]],
    ["title:task OR title:chain", ["+title:chain|task|tasks"]],
    ["task +task", ["task|tasks"]],
    ["networks title:networks", ["+title:networking|networks", "networking|networks"]],
  ])("%s is looked up as %j", (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
    expect(phrases(text)).toEqual([]);
  });

  test("a phrase first requires its words, in exactly the typed form", () => {
    expect(termsOf('"chain of thoughts"')).toEqual(["+chain", "+of", "+"]);
    expect(termsOf('title:"chain of thought"')).toEqual(["+title:chain", "+title:of", "+title:thought"]);
    expect(phrases('title:"chain of thought"')).toEqual(["+title:chain of thought"]);
    expect(phrases('-"chain of thought"')).toEqual(["-chain of thought"]);
    expect(termsOf('-"chain of thought"')).toEqual([]);
  });

  test("a hyphenated word in a field is a phrase in any forms", () => {
    expect(phrases("title:multi-tasks")).toEqual(["+title:multi task/tasks"]);
    expect(phrases("title:multi-transf*")).toEqual(["+title:multi transformed/transformers"]);
  });

  test("alternatives with a phrase are looked up by the rarest word of each", () => {
    expect(termsOf('"chain of" OR networks')).toEqual(["+chain|networking|networks"]);
    expect(phrases('"chain of" OR networks')).toEqual(["+chain of|networking/networks"]);
  });

  test("alternatives in different fields are each checked in their own", () => {
    expect(termsOf("title:task OR author:byron")).toEqual(["+byron|task|tasks"]);
    expect(phrases("title:task OR author:byron")).toEqual(["+title:task/tasks|author:byron"]);
  });
});

describe("rows", () => {
  const rows = (text: string) =>
    plan(text).rows.map(({ places }) => places.map((words) => words.map(index.textOf).sort().join("/")).join(" "));

  test.each([
    ["chain of thought", ["chain of thought"]],
    ["chain-of-thoughts", ["chain of thought"]],
    ["chain thought", []],
    ["to-be chain", []],
    ["of thought", []],
    ["of-thought", ["of thought"]],
    ["chain of zebras", []],
    ['"chain of thought"', []],
  ])("%s: %j", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe("topics", () => {
  test.each([
    ["topic:cs.CL", ["+abstract:topic:cs.cl"]],
    ["topic:CS.cl", ["+abstract:topic:cs.cl"]],
    ["-topic:cs.LG", ["-abstract:topic:cs.lg"]],
    ["topic:quokkas", ["+abstract:"]],
    ["-topic:quokkas", ["-abstract:"]],
    ["topic:music the", ["+abstract:topic:music"]],
  ])("%s: %j", (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test("filter without adding to the score", () => {
    expect(plan("topic:cs.CL").terms).toMatchObject([{ weight: 0, idf: 0 }]);
  });
});
