import { stopWords } from "../../text/stopWords";
import { type Lexicon, lexicon, unknownWord } from "./lexicon";
import { type Phrase, phrasesOf } from "./phrases";
import { isStopPhrase } from "./stopPhrases";

const maxKeywords = 10; // Maximum number of keywords of one paper
const minOdds = Math.log(0.2 / 0.8); // Less likely keywords are left out, even if the paper then has few

/** The weight of each feature in the log-odds that a phrase is a keyword; see tests/bench/keywordFit.ts. */
const weights: Features = {
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

export type Feature = keyof ReturnType<typeof featuresOf>;
type Features = Record<Feature, number>;

export type Keyword = { slug: string; text: string };

export function findKeywords(title: string, abstract: string): Keyword[] {
  return rankPhrases(phrasesOf(title, abstract), minOdds)
    .filter(({ phrase }) => !isStopPhrase(phrase.slug))
    .slice(0, maxKeywords)
    .map(({ phrase: { slug, text } }) => ({ slug, text }));
}

export function rankPhrases(phrases: Phrase[], least = Number.NEGATIVE_INFINITY): { phrase: Phrase; odds: number }[] {
  return phrases
    .map((phrase) => ({ phrase, odds: oddsOf(phrase) }))
    .filter(({ odds }) => odds >= least)
    .sort((a, b) => b.odds - a.odds);
}

function oddsOf(phrase: Phrase): number {
  const values = Object.values(featuresOf(phrase, lexicon));
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (orderedWeights[at] as number);
  return sum;
}

/** A paper has about three hundred phrases, so this makes one pass over the words and allocates no lists. */
export function featuresOf(phrase: Phrase, known: Lexicon) {
  const { words, left, right } = phrase;
  const { length } = words;
  let content = 0;
  let notKnown = 0;
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const word of words) {
    if (stopWords.has(word)) continue;
    const keyness = known.get(word);
    const { within } = keyness ?? unknownWord;
    content++;
    if (!keyness) notKnown++;
    least = Math.min(least, within);
    sum += within;
  }
  const isStopLeft = left !== null && stopWords.has(left);
  const isStopRight = right !== null && stopWords.has(right);
  return {
    bias: 1,
    oneWord: Number(length === 1),
    twoWords: Number(length === 2),
    threeWords: Number(length === 3),
    fourWords: Number(length === 4),
    moreWords: Number(length > 4),
    times: Math.log(phrase.times),
    inTitle: Number(phrase.inTitle),
    before: Math.log1p(phrase.before),
    hyphens: Math.min(phrase.hyphens, 2),
    names: Number(phrase.names > 0),
    oneName: Number(phrase.names > 0 && length === 1),
    isCapital: Number(phrase.isCapital && length > 1),
    inParentheses: Number(phrase.inParentheses),
    beforeParenthesis: Number(phrase.beforeParenthesis),
    begins: (known.get(words[0] ?? "") ?? unknownWord).begins,
    ends: (known.get(words[length - 1] ?? "") ?? unknownWord).ends,
    least,
    mean: sum / content,
    unknown: notKnown,
    hasOf: Number(words.includes("of")),
    hasStop: Number(length > content),
    signLeft: Number(left === null),
    signRight: Number(right === null),
    stopLeft: Number(isStopLeft),
    stopRight: Number(isStopRight),
    left: left === null || isStopLeft ? 0 : (known.get(left) ?? unknownWord).within,
    right: right === null || isStopRight ? 0 : (known.get(right) ?? unknownWord).within,
  };
}

const emptyPhrase: Phrase = {
  slug: "",
  text: "",
  words: [],
  times: 1,
  before: 0,
  inTitle: false,
  names: 0,
  hyphens: 0,
  isCapital: false,
  inParentheses: false,
  beforeParenthesis: false,
  left: null,
  right: null,
};

/** In the order of the features, because looking each up by name took most of the time. */
const orderedWeights = Object.keys(featuresOf(emptyPhrase, lexicon)).map((name) => weights[name as Feature]);
