import { describe, expect, test } from "vitest";
import { nameKeys } from "./nameKeys";

describe("spellings of a name", () => {
  test.each([
    ["DeepSeek-R1", "deepseek r1", "DeepSeekR1", "deepseek-r1", "Deep Seek R1"],
    ["SAM 2", "sam2", "SAM-2", "SAM v2", "SAM2.0", "sam 2.0"],
    ["DINOv3", "dino v3", "DINO 3", "dino-v3"],
    ["Qwen2.5-VL", "qwen 2.5 vl", "qwen2.5 VL"],
    ["Dream-VL & Dream-VLA", "dream-vl and dream-vla"],
    ["M³ViT", "m3vit", "M3 ViT"],
    ["DéjàVu", "deja vu"],
    ["τ²-Bench", "tau squared bench", "tau2-bench"],
    ["R³-SQL", "r cubed sql"],
    ["HERMES++", "hermes plus plus", "hermes++"],
    ["GenSim2", "GenSim II", "gensim version 2"],
    ["LLM×MapReduce", "LLM x MapReduce"],
  ])("%s has one key", (name, ...others) => {
    for (const other of others) expect(nameKeys(other), other).toEqual(nameKeys(name));
  });

  test.each([
    ["SAM 2", "SAM 3"],
    ["SAM 2", "SAM 2.1"],
    ["Qwen2", "Qwen2.5"],
    ["Seed 1", "Seed 10"],
    ["Seed 1.0", "Seed 1.05"],
    ["VBench", "VBench++"],
    ["World of II", "World of III"],
  ])("%s is not %s", (one, other) => {
    expect(nameKeys(one)).not.toEqual(nameKeys(other));
  });

  test("a star is optional, or spelt out", () => {
    expect(nameKeys("FaSTA*")).toEqual([...nameKeys("fasta star"), ...nameKeys("fasta")]);
    expect(nameKeys("A*")).toEqual(["astar", "a*"]);
  });

  test.each([
    ["Humanity's Last Exam", "humanitys last exam"],
    ["Humanity’s Last Exam", "humanity last exam"],
    ["The Scientist's Aide", "scientists aide"],
  ])("%s is %s with or without its apostrophe", (name, other) => {
    expect(nameKeys(name)).toContain(nameKeys(other)[0]);
  });

  test("an article is optional, but also part of a key", () => {
    expect(nameKeys("The Agent Company")[0]).toBe(nameKeys("TheAgentCompany")[0]);
    expect(nameKeys("The AI Scientist")).toContain(nameKeys("ai scientist")[0]);
  });
});
