import type { FeatureName } from "./features";

export type Weights = Partial<Record<FeatureName, number>>;

/** The two models by which sentences are chosen. */
export type Models = { contribution: Weights; result: Weights };

/*
 * Logistic regressions, fitted by `npm run bench:keySentences -- --fit` to 360 abstracts that were labelled by reading:
 * 290 of machine learning, 70 of physics and mathematics.
 */

/** Whether a sentence says what is new. */
const contributionWeights: Weights = {
  we: 1.8,
  thisPaper: 0.5,
  turnsToPaper: 1.4,
  weMake: 0.8,
  weFind: 0.4,
  makes: 0.7,
  proves: 0.4,
  finds: 0.3,
  wins: -0.3,
  stateOfTheArt: -0.9,
  experiments: 0.1,
  startsWithResults: -0.2,
  background: -0.4,
  startsWithDetail: -0.5,
  availability: -0.7,
  titleWords: 2.7,
  titleName: 0.3,
  firstTitleName: 1.5,
  firstOfPaper: 0.8,
  laterOfPaper: -1,
  afterPaper: 0.8,
  fifth0: -1.1,
  fifth1: -0.4,
  fifth2: -0.4,
  fifth3: -0.6,
  fifth4: -1.4,
  short: -0.8,
  long: 0.5,
};

/** Whether it says what came of it. */
const resultWeights: Weights = {
  always: -2.1,
  we: -0.2,
  thisPaper: -0.1,
  turnsToPaper: -0.4,
  weMake: -1,
  weFind: 1.6,
  makes: -0.8,
  proves: 0.6,
  finds: 1.2,
  wins: 1.6,
  stateOfTheArt: 1.6,
  amount: 1.6,
  experiments: 0.6,
  startsWithResults: -0.9,
  background: 0.1,
  availability: -0.9,
  titleWords: 0.5,
  titleName: -0.1,
  firstTitleName: -0.5,
  firstOfPaper: 0.3,
  laterOfPaper: -0.4,
  afterPaper: -0.3,
  fifth0: -2.4,
  fifth1: -1.3,
  fifth2: -0.3,
  fifth3: 0.3,
  fifth4: 0.9,
  short: -0.8,
  long: 0.5,
};

export const models: Models = { contribution: contributionWeights, result: resultWeights };
