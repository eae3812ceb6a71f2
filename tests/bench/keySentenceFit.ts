import { type Features, featuresOf } from "@/lib/papers/keySentences/features";
import { scoreOf } from "@/lib/papers/keySentences/keySentences";
import type { Models } from "@/lib/papers/keySentences/weights";
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

/** Fits models to five sixths of the abstracts at a time. @returns for each abstract the models that have not seen it */
export function crossFit(abstracts: LabelledAbstract[]): Map<LabelledAbstract, Models> {
  const fitted = new Map<LabelledAbstract, Models>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (place: number) => place % folds === fold;
    const seen = abstracts.filter((_, place) => !isHeldOut(place));
    const models = { contribution: fitWeights(seen, "contribution"), result: fitWeights(seen, "result") };
    for (const item of abstracts.filter((_, place) => isHeldOut(place))) fitted.set(item, models);
  }
  return fitted;
}

function featuresIn({ title, text, ranges }: LabelledAbstract): Features[] {
  return featuresOf(
    title,
    ranges.map(({ start, end }) => text.slice(start, end).trim()),
  );
}
