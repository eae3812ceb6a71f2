import { featuresOf } from "./features";
import { type KeywordModel, shippedModel } from "./keywordModel";
import { isKnownBetter } from "./kind";
import { type Phrase, phrasesOf } from "./phrases";
import { isStopPhrase } from "./stopPhrases";

const maxKeywords = 10; // Maximum number of keywords of one paper

export type Keyword = { slug: string; text: string };

/** @param learned the model of the site's own papers, for those whose words it knows better; null if there is none */
export function findKeywords(title: string, abstract: string, learned: KeywordModel | null = null): Keyword[] {
  const phrases = phrasesOf(title, abstract);
  const model = learned !== null && isKnownBetter(phrases, learned.lexicon) ? learned : shippedModel;
  return rankPhrases(phrases, model)
    .filter(({ phrase, odds }) => odds >= model.least && !isStopPhrase(phrase.slug))
    .slice(0, maxKeywords)
    .map(({ phrase: { slug, text } }) => ({ slug, text }));
}

export function rankPhrases(phrases: Phrase[], model: KeywordModel): { phrase: Phrase; odds: number }[] {
  return phrases.map((phrase) => ({ phrase, odds: phraseOdds(phrase, model) })).sort((a, b) => b.odds - a.odds);
}

function phraseOdds(phrase: Phrase, { lexicon, weights }: KeywordModel): number {
  const values = Object.values(featuresOf(phrase, lexicon));
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] as number);
  return sum;
}
