import { featureNames, featuresOf } from "./features";
import type { Lexicon } from "./lexicon";
import { phrasesOf } from "./phrases";

/** A paper and the slugs of the keywords that its source gave it. */
export type KeywordedPaper = { title: string; abstract: string; keywords: ReadonlySet<string> };

const epochs = 4;
const firstStep = 0.3;
const stride = 7919; // A prime, so that consecutive phrases come from different papers
const width = featureNames.length;

/**
 * Logistic regression by stochastic gradient descent with a step size for each feature (Adagrad). The result depends on
 * the order of the papers. A paper takes about 35 kB of memory. Returns the weights in the order of `featureNames`.
 */
export function learnWeights(papers: KeywordedPaper[], lexicon: Lexicon): Float64Array {
  const { values, isKeyword } = joinSamples(papers.map((paper) => sampleOf(paper, lexicon)));
  const weights = new Float64Array(width);
  const steps = new Float64Array(width).fill(1);
  const { length } = isKeyword;
  for (let round = 0; round < epochs * length; round++) {
    const at = (round * stride) % length;
    learn(values.subarray(at * width, (at + 1) * width), isKeyword[at] as number, weights, steps);
  }
  return weights;
}

/** The features of phrases one after another, and 1 for those that are keywords. */
type Samples = { values: Float32Array; isKeyword: Uint8Array };

function sampleOf({ title, abstract, keywords }: KeywordedPaper, lexicon: Lexicon): Samples {
  const phrases = phrasesOf(title, abstract);
  const values = new Float32Array(phrases.length * width);
  for (const [at, phrase] of phrases.entries()) values.set(Object.values(featuresOf(phrase, lexicon)), at * width);
  return { values, isKeyword: Uint8Array.from(phrases, ({ slug }) => Number(keywords.has(slug))) };
}

function joinSamples(samples: Samples[]): Samples {
  const total = samples.reduce((sum, { isKeyword }) => sum + isKeyword.length, 0);
  const all = { values: new Float32Array(total * width), isKeyword: new Uint8Array(total) };
  let before = 0;
  for (const { values, isKeyword } of samples) {
    all.values.set(values, before * width);
    all.isKeyword.set(isKeyword, before);
    before += isKeyword.length;
  }
  return all;
}

function learn(values: Float32Array, isKeyword: number, weights: Float64Array, steps: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < width; at++) sum += (weights[at] as number) * (values[at] as number);
  const error = 1 / (1 + Math.exp(-sum)) - isKeyword;
  for (let at = 0; at < width; at++) {
    const slope = error * (values[at] as number);
    steps[at] = (steps[at] as number) + slope * slope;
    weights[at] = (weights[at] as number) - (firstStep * slope) / Math.sqrt(steps[at] as number);
  }
}
