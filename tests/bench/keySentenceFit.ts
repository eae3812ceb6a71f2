import { type Features, featuresOf } from "@/lib/papers/keySentences/features";
import type { SentenceRange } from "@/lib/text/sentences";

/** An abstract whose sentences, from 0, were labelled by reading. */
export type LabelledAbstract = {
  title: string;
  text: string;
  ranges: SentenceRange[];
  contribution: number[];
  result: number[];
};

type Row = { features: Features; isLabelled: boolean };
type Fitted = Record<string, number>;

const folds = 6;
const epochs = 300;
/** Of the L2 penalty, and of AdaGrad's steps. */
const penalty = 2;
const stepSize = 0.5;

/** Fits a logistic regression by AdaGrad. */
export function fitWeights(abstracts: LabelledAbstract[], what: "contribution" | "result"): Fitted {
  const rows = abstracts.flatMap((item) =>
    featuresIn(item).map((features, place): Row => ({ features, isLabelled: item[what].includes(place) })),
  );
  const weights: Fitted = {};
  const squares: Fitted = {};
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [name, slope] of Object.entries(gradient(rows, weights))) {
      const weight = weights[name] ?? 0;
      const penalized = slope + (name === "always" ? 0 : penalty * weight);
      const square = (squares[name] ?? 0) + penalized ** 2;
      squares[name] = square;
      weights[name] = weight - (stepSize * penalized) / Math.sqrt(square + 1e-9);
    }
  }
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 10) / 10]));
}

function gradient(rows: Row[], weights: Fitted): Fitted {
  const slopes: Fitted = {};
  for (const { features, isLabelled } of rows) {
    const error = 1 / (1 + Math.exp(-scoreOf(features, weights))) - Number(isLabelled);
    for (const [name, value] of Object.entries(features)) slopes[name] = (slopes[name] ?? 0) + error * value;
  }
  return slopes;
}

/** Measures on each sixth of the abstracts what was fitted to the others, as `share` in keySentences.ts does. */
export function crossValidate(abstracts: LabelledAbstract[], maxLength: number) {
  const shown = { contribution: 0, result: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const others = abstracts.filter((_, place) => place % folds !== fold);
    const [contribution, result] = [fitWeights(others, "contribution"), fitWeights(others, "result")];
    for (const item of abstracts.filter((_, place) => place % folds === fold)) {
      const features = featuresIn(item);
      const lengthOf = (place: number) => (item.ranges[place]?.end ?? 0) - (item.ranges[place]?.start ?? 0);
      const best = (places: number[], weights: Fitted) =>
        places.sort((one, other) => scoreOf(features[other] ?? {}, weights) - scoreOf(features[one] ?? {}, weights))[0];
      const all = [...features.keys()];
      const first = best([...all], contribution) ?? 0;
      const second = best(
        all.filter((place) => place !== first && lengthOf(place) + lengthOf(first) <= maxLength),
        result,
      );
      for (const what of ["contribution", "result"] as const)
        if ([first, second].some((place) => place !== undefined && item[what].includes(place))) shown[what]++;
    }
  }
  const { length } = abstracts;
  return { contribution: (shown.contribution / length).toFixed(3), result: (shown.result / length).toFixed(3) };
}

function featuresIn({ title, text, ranges }: LabelledAbstract): Features[] {
  return featuresOf(
    title,
    ranges.map(({ start, end }) => text.slice(start, end).trim()),
  );
}

function scoreOf(features: Features, weights: Fitted): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
}
