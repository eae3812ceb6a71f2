import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { cues } from "./cues";

/** What is known of a sentence, by name; a feature that is not listed is 0. */
export type Features = Partial<Record<FeatureName, number>>;

export type FeatureName =
  | keyof typeof cues
  | "always"
  | "titleWords"
  | "titleName"
  | "firstTitleName"
  | "firstOfPaper"
  | "laterOfPaper"
  | "afterPaper"
  | "fifth0"
  | "fifth1"
  | "fifth2"
  | "fifth3"
  | "fifth4"
  | "short"
  | "long";

/** In characters. */
const shortLength = 70;
const longLength = 280;
/** A sentence with all words of a title that has fewer than these is no sign of much. */
const minTitleWords = 4;
/** What precedes the colon of a title, in characters: a name, and no sentence. */
const titleName = /^([^:]{2,40}):/;

const cueNames = Object.keys(cues) as (keyof typeof cues)[];

/** @param title plain text, like the sentences of the abstract. @returns the features of each sentence */
export function featuresOf(title: string, sentences: string[]): Features[] {
  const wordsOfTitle = stemsOf(title);
  const initials = new Set([...wordsOfTitle].map((stem) => stem[0]));
  const name = titleName.exec(title)?.[1]?.toLowerCase();
  const all: Features[] = [];
  let isNamed = false;
  let isOfPaper = false;
  for (const [place, sentence] of sentences.entries()) {
    const features: Features = { always: 1 };
    const before = all.at(-1);
    for (const cue of cueNames) if (cues[cue].test(sentence)) features[cue] = 1;
    features.titleWords =
      shared(wordsOfTitle, stemsOf(sentence, initials)) / Math.max(minTitleWords, wordsOfTitle.size);
    if (name !== undefined && sentence.toLowerCase().includes(name)) {
      features.titleName = 1;
      if (!isNamed) features.firstTitleName = 1;
      isNamed = true;
    }
    if (isOfPaper) features.laterOfPaper = 1;
    else if (features.weMake || features.turnsToPaper) {
      features.firstOfPaper = 1;
      isOfPaper = true;
    }
    if (before?.weMake) features.afterPaper = 1;
    features[fifthOf(place, sentences.length)] = 1;
    if (sentence.length < shortLength) features.short = 1;
    if (sentence.length > longLength) features.long = 1;
    all.push(features);
  }
  return all;
}

const fifths = ["fifth0", "fifth1", "fifth2", "fifth3", "fifth4"] as const;

function fifthOf(place: number, count: number): (typeof fifths)[number] {
  return fifths[Math.floor((5 * place) / Math.max(1, count - 1))] ?? "fifth4";
}

/** @param initials of the stems that are wanted, all by default: a stem begins as its word does */
function stemsOf(text: string, initials?: ReadonlySet<string | undefined>): Set<string> {
  const words = text.toLowerCase().match(/[^\0-\x7f]/.test(text) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
  const wanted = initials ? words.filter((word) => initials.has(word[0])) : words;
  return new Set(wanted.filter((word) => !stopWords.has(word)).map(stemOf));
}

function shared(words: Set<string>, others: Set<string>): number {
  let count = 0;
  for (const word of words) if (others.has(word)) count++;
  return count;
}
