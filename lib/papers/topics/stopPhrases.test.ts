import { expect, test } from "vitest";
import { isStopPhrase } from "./stopPhrases";

test.each([
  "nothing-else",
  "state-of-the-art-performance",
  "state-of-the-art",
  "state-of-the-art-models",
  "high-quality",
  "3x",
  "128k",
  "7b",
  "24-fps",
  "62-68",
  "100",
])("%j names no topic", (slug) => expect(isStopPhrase(slug)).toBe(true));

test.each([
  "3d",
  "4d",
  "o1",
  "gpt-4",
  "llama3",
  "art",
  "state-space-model",
  "low-rank",
  "few-shot",
  "4-bit-quantization",
  "c",
  "нейронная-сеть",
  "图",
])("%j may name one", (slug) => expect(isStopPhrase(slug)).toBe(false));
