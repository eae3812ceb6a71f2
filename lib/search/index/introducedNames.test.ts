import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { introducedNames, otherNames } from "./introducedNames";

describe("a title introduces", () => {
  test.each([
    ["SAM 2: Segment Anything in Images and Videos", ["sam2"]],
    ["The AI Scientist: Towards Fully Automated Discovery", ["theaiscientist", "aiscientist"]],
    ["Qwen3 Technical Report", ["qwen3technicalreport", "qwen3"]],
    ["INTELLECT-3: Technical Report", ["intellect3"]],
    ["UI-Venus Technical Report: Building Agents", ["uivenustechnicalreport", "uivenus"]],
    ["Seed2.0 Model Card: Towards Frontier", ["seed2modelcard", "seed2"]],
    ["GPT-4o System Card", ["gpt4osystemcard", "gpt4o"]],
    ["Introducing Foo: A Model", ["introducingfoo", "foo"]],
    ["Session Risk Memory (SRM): Long Chats", ["sessionriskmemorysrm", "sessionriskmemory", "srm"]],
    ["Molmo and PixMo: Open Weights", ["molmopixmo", "pixmo"]],
    ["M³ViT: A Model", ["m3vit"]],
    ["FaSTA*: Fast Editing", ["fastastar", "fasta"]],
    ["OpenGVL - Benchmarking Progress", ["opengvl"]],
    ["We", ["we"]],
    ["It is 3:1 for them", ["itis31forthem"]],
    ["A title of very many words that introduces no name", []],
    ["", []],
    ["…", []],
  ])("%s: %j", (title, names) => {
    expect(introducedNames(title)).toEqual(names);
  });
});

describe("other names of a title are", () => {
  test.each([
    ["The Llama 3 Herd of Models", ["llama3"]],
    ["DeepSeek-R1 Thoughtology: Let's Think", ["deepseekr1"]],
    ["OpenAI o1 System Card", ["openai", "o1"]],
    ["Marco-o1: Towards Open Reasoning Models", []],
    ["V-JEPA 2: Self-Supervised Video Models", ["jepa2"]],
    ["HuatuoGPT-o1, Towards Medical Complex Reasoning with LLMs", ["huatuogpto1"]],
    ["LLMs Get Lost in Evolving User Intent", []],
    ["3D Question Answering for City Scene Understanding", []],
    ["Learning to See in 2 Dimensions", []],
    ["", []],
  ])("%s: %j", (title, names) => {
    expect(otherNames(title, "")).toEqual(names);
  });
});

test("the abstract's abbreviation of the title's name is another name", () => {
  const abstract = "We introduce Direct Preference Optimization (DPO), which is stable.";
  expect(otherNames("Direct Preference Optimization: Your Model is a Reward Model", abstract)).toEqual(["dpo"]);
  expect(otherNames("Direct Preference Optimization Made Easy by Very Many Words", abstract)).toEqual([]);
});

test("any title has few names, none of them empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      for (const names of [introducedNames(title), otherNames(title, "")]) {
        expect(names.length).toBeLessThanOrEqual(6);
        expect(names).not.toContain("");
      }
    }),
  );
});
