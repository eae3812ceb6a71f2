import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitionsIn } from "./definitions";

const found = (text: string) => definitionsIn(text).map(({ short, long }) => `${short} = ${long}`);

describe("a definition is read from", () => {
  test.each([
    ["We train large language models (LLMs) here.", "LLMs = large language models"],
    ["Proximal Policy Optimization (PPO) is used.", "PPO = Proximal Policy Optimization"],
    ["such as multi-modal large language models (MLLMs)", "MLLMs = multi-modal large language models"],
    ["by Mixture-of-Experts (MoE) layers", "MoE = Mixture-of-Experts"],
    ["with low-rank adaptation (LoRA)", "LoRA = low-rank adaptation"],
    ["for text-to-image (T2I) generation", "T2I = text-to-image"],
    ["Reinforcement Learning with Verifiable Rewards (RLVR)", "RLVR = Reinforcement Learning with Verifiable Rewards"],
    ["a U-shaped network. Retrieval-augmented generation (RAG; see below)", "RAG = Retrieval-augmented generation"],
    ["GRPO (Group Relative Policy Optimization) is", "GRPO = Group Relative Policy Optimization"],
    ["3D Gaussian Splatting (3DGS)", "3DGS = 3D Gaussian Splatting"],
    ["heat shock transcription factor (HSF)", "HSF = heat shock transcription factor"],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("several, each with its own words", () => {
    expect(found("Variational autoencoders (VAEs) and vision transformers (ViT) (VTs).")).toEqual([
      "VAEs = Variational autoencoders",
      "ViT = vision transformers",
    ]);
  });
});

describe("no definition is read from", () => {
  test.each([
    "a remark (in parentheses) and a year (2024)",
    "better results (SOTA)",
    "our method (ours)",
    "(LLM)",
    "the LLM models (LLM)",
    "a result. (ABC)",
    "unclosed (LLM",
    "((((",
  ])("%j", (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });
});

test("the letters of the short name occur in the long one in order, whatever the text", () => {
  const word = fc.constantFrom(
    "large",
    "language",
    "model",
    "of",
    "Multi-modal",
    "(LLM)",
    "(MoL)",
    "LLM",
    "(",
    ")",
    ".",
    "-",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      for (const { short, long } of definitionsIn(words.join(" "))) {
        let at = 0;
        for (const letter of short.toLowerCase()) {
          at = long.toLowerCase().indexOf(letter, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
        expect(words.join(" ")).toContain(long);
      }
    }),
  );
});
