import { stopWords } from "../../text/stopWords";
import { type Lexicon, unknownWord } from "./lexicon";
import type { Phrase } from "./phrases";

export type Feature = keyof ReturnType<typeof featuresOf>;

/** The weight of each feature in the log-odds that a phrase is a keyword. */
export type Weights = Readonly<Record<Feature, number>>;

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

/** In the order in which `featuresOf` returns them. */
export const featureNames = Object.keys(featuresOf(emptyPhrase, new Map())) as Feature[];
