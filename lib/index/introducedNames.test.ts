import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { introducedNames, nameKeys } from "./introducedNames";

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
    ["FaSTA*: Fast Editing", ["fasta"]],
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

describe("spellings of one name", () => {
  test.each([
    ["DeepSeek-R1", "deepseek r1", "DeepSeekR1", "deepseek-r1", "Deep Seek R1"],
    ["SAM 2", "sam2", "SAM-2", "SAM v2", "SAM2.0", "sam 2.0"],
    ["DINOv3", "dino v3", "DINO 3", "dino-v3"],
    ["Qwen2.5-VL", "qwen 2.5 vl", "qwen2.5 VL"],
    ["Dream-VL & Dream-VLA", "dream-vl and dream-vla"],
    ["M³ViT", "m3vit", "M3 ViT"],
    ["DéjàVu", "deja vu"],
  ])("%s", (name, ...others) => {
    for (const other of others) expect(nameKeys(other), other).toEqual(nameKeys(name));
  });

  test.each([
    ["SAM 2", "SAM 3"],
    ["SAM 2", "SAM 2.1"],
    ["Qwen2", "Qwen2.5"],
    ["Seed 1", "Seed 10"],
    ["Seed 1.0", "Seed 1.05"],
  ])("%s is not %s", (one, other) => {
    expect(nameKeys(one)).not.toEqual(nameKeys(other));
  });

  test("may leave out an article, and some need it", () => {
    expect(nameKeys("The Agent Company")[0]).toBe(nameKeys("TheAgentCompany")[0]);
    expect(nameKeys("The AI Scientist")).toContain(nameKeys("ai scientist")[0]);
  });
});

test("any title has few names, none of them empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const names = introducedNames(title);
      expect(names.length).toBeLessThanOrEqual(6);
      for (const name of names) expect(name).not.toBe("");
    }),
  );
});
