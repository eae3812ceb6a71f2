import { type SentenceRange, splitSentences } from "../../text/sentences";
import { type Features, featuresOf } from "./features";
import { type Models, models, type Weights } from "./weights";

/** In sentences. Later ones are not read: they would cost time, and hardly ever state the contribution. */
const maxSentences = 60;

/** In log-odds. A sentence with a lower score is more likely background than a result. */
const minResultScore = -1;

/**
 * Chooses the one or two sentences of an abstract that say what is new and what came of it. The first is chosen even if
 * it is longer than `maxLength`; the second only if there is one and both fit.
 * @param title plain text, like the abstract, see lib/papers/plain.ts
 * @param maxLength in characters
 * @returns in the order of the text; none if the abstract is empty
 */
export function keySentences(
  title: string,
  abstract: string,
  maxLength: number,
  { contribution: ofContribution, result: ofResult }: Models = models,
): SentenceRange[] {
  const ranges = splitSentences(abstract).slice(0, maxSentences);
  const sentences = ranges.map(({ start, end }) => abstract.slice(start, end).trim());
  const features = featuresOf(title, sentences);
  const contribution = bestOf(ranges, features, ofContribution);
  if (!contribution) return [];
  const left = maxLength - lengthOf(contribution);
  const others = ranges.map((range) => (range !== contribution && lengthOf(range) <= left ? range : null));
  const result = bestOf(others, features, ofResult, minResultScore);
  return result ? [contribution, result].sort((one, other) => one.start - other.start) : [contribution];
}

function bestOf(
  ranges: (SentenceRange | null)[],
  features: Features[],
  weights: Weights,
  minScore = Number.NEGATIVE_INFINITY,
): SentenceRange | null {
  let best: SentenceRange | null = null;
  let bestScore = minScore;
  for (const [place, range] of ranges.entries()) {
    const score = scoreOf(features[place] ?? {}, weights);
    if (range && score > bestScore) {
      best = range;
      bestScore = score;
    }
  }
  return best;
}

/** Returns the log-odds that a model gives a sentence. */
export function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const name in features) {
    const feature = name as keyof Features;
    score += (features[feature] ?? 0) * (weights[feature] ?? 0);
  }
  return score;
}

function lengthOf({ start, end }: SentenceRange): number {
  return end - start;
}
