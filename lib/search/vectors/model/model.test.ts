import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Model, openModel } from "./model";

let model: Model;
let exact: Model;

beforeAll(async () => {
  [model, exact] = await Promise.all([openModel(), openModel({ precision: "float32" })]);
});

afterAll(async () => {
  await Promise.all([model.close(), exact.close()]);
});

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return a!.reduce((sum, component, at) => sum + component * b![at]!, 0);
}

const varied = [
  "Attention is all you need",
  "We present a diffusion model that generates images from text, trained on 400 million pairs.",
  "How do vitamins affect the risk of cancer in older adults?",
  "The price of wheat in medieval England",
  "ΔΣ modulators, ℝ^n and $\\alpha<\\beta$",
  "graph neural networks",
  "Ein Verfahren zur Kompression großer Sprachmodelle",
  "retrieval ".repeat(200),
];

test("the exact model gives the similarities that its authors publish", async () => {
  // https://sbert.net/docs/quickstart.html
  const [weather, sunny, stadium] = await exact.embed([
    "The weather is lovely today.",
    "It's so sunny outside!",
    "He drove to the stadium.",
  ]);
  expect(cosine(weather, sunny)).toBeCloseTo(0.666, 3);
  expect(cosine(weather, stadium)).toBeCloseTo(0.1046, 3);
  expect(cosine(sunny, stadium)).toBeCloseTo(0.1411, 3);
});

test("the model with 8-bit weights is close to the exact one", async () => {
  const [ours, theirs] = [await model.embed(varied), await exact.embed(varied)];
  for (const [at, vector] of ours.entries()) expect(cosine(vector, theirs[at])).toBeGreaterThan(0.98);
});

test("a paraphrase is nearer than another subject, whatever the words", async () => {
  const [one, same, other] = await model.embed([
    "Diffusion models generate pictures",
    "Synthesizing images with denoising networks",
    "Predictive models of crop yields",
  ]);
  expect(cosine(one, same)).toBeGreaterThan(cosine(one, other) + 0.2);
});

test("vectors are in the order of the texts and depend on their own text only", async () => {
  const together = await model.embed(varied);
  expect(await model.embed([])).toEqual([]);
  for (const [at, text] of varied.entries()) expect(await model.embed([text])).toEqual([together[at]]);
});

test("the model reads at most the given number of tokens", async () => {
  const brief = await openModel({ mostTokens: 4 });
  const [all, beginning] = await brief.embed(["hello world and so on", "hello world"]);
  await brief.close();
  expect(all).toEqual(beginning);
  expect(brief.name).not.toBe(model.name);
});

test("any text gets a vector of 384 numbers and length one", async () => {
  const odd = ["", " ", "\ud800", "\u0000", "👩‍👩‍👧‍👦", "𝔘".repeat(200), "x".repeat(1e6), "a b ".repeat(1e6)];
  const texts = [...odd, ...fc.sample(fc.string({ unit: "binary", maxLength: 300 }), 100)];
  for (const vector of await model.embed(texts)) {
    expect(vector).toHaveLength(384);
    expect(cosine(vector, vector)).toBeCloseTo(1, 4);
  }
});

test("other work gets a turn between two texts", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await model.embed(varied);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

test("the model says on which machine it cannot run, and why", async () => {
  vi.doMock("onnxruntime-node", () => {
    throw new Error("no build for this machine");
  });
  await expect(openModel()).rejects.toThrow(/^The sentence model cannot be opened on \w+ \w+$/);
  vi.doUnmock("onnxruntime-node");
});

describe("the runtime", () => {
  test("sends no telemetry", () => {
    // Since version 1.29 it sends telemetry unless the environment forbids that before the process starts.
    const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("onnxruntime-node")), "..", "bin");
    const libraries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const reporting = libraries.filter((file) =>
      readFileSync(path.join(file.parentPath, file.name)).includes("events.data.microsoft.com"),
    );
    expect(libraries.length).toBeGreaterThan(0);
    expect(reporting.map((file) => file.name)).toEqual([]);
  });
});
