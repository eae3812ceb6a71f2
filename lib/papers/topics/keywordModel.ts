import { featureNames, type Weights } from "./features";
import { type Lexicon, lexicon } from "./lexicon";

/** What tells keywords from other phrases. `least` are log-odds: less likely phrases are no keywords. */
export type KeywordModel = { lexicon: Lexicon; weights: Float64Array; least: number };

/** In the order of the features, because looking each up by name took most of the time. */
export function inOrder(weights: Weights): Float64Array {
  return Float64Array.from(featureNames, (name) => weights[name]);
}

export function oddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Learned from papers in artificial intelligence by tests/bench/keywordFit.ts. */
const weights: Weights = {
  bias: -3.45,
  oneWord: -2.84,
  twoWords: -1.08,
  threeWords: -1.05,
  fourWords: -1.46,
  moreWords: -2.42,
  times: 1.15,
  inTitle: -0.6,
  before: 0.24,
  hyphens: 0.76,
  names: -0.54,
  oneName: 2.81,
  isCapital: 0.51,
  inParentheses: -1.6,
  beforeParenthesis: 0.53,
  begins: 0.57,
  ends: 0.5,
  least: 0.55,
  mean: -0.17,
  unknown: -0.2,
  hasOf: 0.55,
  hasStop: -2.02,
  signLeft: 1.86,
  signRight: 2.25,
  stopLeft: 1.69,
  stopRight: 2.08,
  left: -0.36,
  right: -0.38,
};

export const shippedModel: KeywordModel = { lexicon, weights: inOrder(weights), least: oddsOf(0.2) };
