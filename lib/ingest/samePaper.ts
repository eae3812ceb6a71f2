import { type ComparableName, comparableName, mayBeSame } from "../papers/authors/samePerson";
import { plainText } from "../papers/plain";
import { comparableText } from "../papers/titleKey";

export type ComparedPaper = { abstract: string; authors?: string[] | undefined };

export const maxCompared = 100; // How many of the papers that share a title ("Erratum") are compared with a record
/** How many authors are compared: nearly all sources give the same order, and the first authors are enough. */
const comparedAuthors = 20;
const minWords = 3; // Words. Shorter abstracts say too little to distinguish papers.
/** Words. What shorter abstracts share may be a common phrase such as "No abstract available". */
const reliableWords = 20;
const shingleLength = 3; // The length of the word sequences (shingles) by which two abstracts are compared
// The least share of the shorter abstract's shingles. Of 200,000 pairs of abstracts on machine learning, none shares
// more than .12; a revised or shortened abstract shares more than half.
const minShared = 0.15;

/** With one title and at most one id: they share an author or part of an abstract, or say too little to differ. */
export function isSamePaper(one: ComparedPaper, other: ComparedPaper): boolean {
  const [a, b] = [featuresOf(one), featuresOf(other)];
  const words = Math.min(a.words, b.words);
  if (a.names.length === 0 || b.names.length === 0) return words < minWords || shareShingles(a, b);
  const haveAuthor = a.names.some((name) => b.names.some((each) => isSame(name, each)));
  return haveAuthor || (words >= reliableWords && shareShingles(a, b));
}

/** `read` is null if the text cannot be read as a name, such as "A". */
type Author = { text: string; read: ComparableName | null };

type Features = { names: Author[]; words: number; shingles: Set<string> };

const cache = new WeakMap<ComparedPaper, { abstract: string; authors: string[] | undefined; features: Features }>();

/** Cached, because reading an abstract takes longer than comparing it, and a paper may be compared with hundreds. */
function featuresOf(paper: ComparedPaper): Features {
  const { abstract, authors } = paper;
  const before = cache.get(paper);
  if (before && before.abstract === abstract && before.authors === authors) return before.features;
  const words = wordsOf(abstract);
  const features = {
    names: (authors ?? []).slice(0, comparedAuthors).map((name) => ({
      text: wordsOf(name).join(" "),
      read: comparableName(plainText(name)),
    })),
    words: words.length,
    shingles: shinglesOf(words),
  };
  cache.set(paper, { abstract, authors, features });
  return features;
}

function wordsOf(text: string): string[] {
  return comparableText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function shinglesOf(words: string[]): Set<string> {
  const count = Math.max(1, words.length - shingleLength + 1); // A text shorter than one shingle is a single shingle
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + shingleLength).join(" ")));
}

function shareShingles(a: Features, b: Features): boolean {
  const [smaller, larger] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  const minimum = Math.max(1, smaller.size * minShared);
  let shared = 0;
  for (const each of smaller) {
    if (larger.has(each)) shared++;
    if (shared >= minimum) return true;
  }
  return false;
}

function isSame(one: Author, other: Author): boolean {
  return one.text === other.text || (one.read !== null && other.read !== null && mayBeSame(one.read, other.read));
}
