import fc from "fast-check";
import { expect, test } from "vitest";
import { topicSlug } from "./slug";
import { spellingKey } from "./spelling";

const key = (name: string) => spellingKey(topicSlug(name));

test.each([
  ["fine-tuning", "finetuning"],
  ["multi-modal models", "Multimodal Model"],
  ["policy optimisation", "Policy Optimization"],
  ["chains of thought", "chain-of-thoughts"],
  ["generative modelling", "generative modeling"],
  ["behaviour cloning", "behavior cloning"],
  ["inductive biases", "inductive bias"],
  ["KV caches", "KV cache"],
  ["GPT-4o", "GPT4o"],
  ["spoken dialogue systems", "spoken dialog system"],
  ["weight matrices", "weight matrix"],
])("%j and %j are spellings of one name", (one, other) => {
  expect(key(one)).toBe(key(other));
});

test.each([
  ["Llama 3.1", "Llama 31"],
  ["GPT-4", "GPT-3"],
  ["fake news", "fake reviews"],
  ["DINOv2", "DINOv3"],
  ["int4", "int8"],
  ["LLM", "LLaMA"],
  ["GPT", "GPTQ"],
  ["filing", "filling"],
  ["four", "for"],
  ["constructor", "toString"],
])("%j and %j are not", (one, other) => {
  expect(key(one)).not.toBe(key(other));
});

test("a key has a spelling of its own, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(spellingKey(spellingKey(text)).length).toBeLessThanOrEqual(spellingKey(text).length + 1);
      expect(typeof key(text)).toBe("string");
    }),
  );
});
