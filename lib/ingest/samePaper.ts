import { type ComparableName, comparableName, mayBeSame } from "../papers/authors/samePerson";
import { plainText } from "../papers/plain";
import { comparableText } from "../papers/titleKey";

/** What tells two papers of one title apart. */
export type Described = { abstract: string; authors?: string[] | undefined };

/** In papers: of those that share a title ("Erratum"), as many are compared with a record. */
export const mostCompared = 100;
/** In authors: those of a paper stand in one order nearly everywhere, and the first ones tell enough. */
const compared = 20;
/** In words: shorter abstracts say too little to tell papers apart. */
const fewWords = 3;
/** In words: what shorter abstracts have in common may be a phrase that stands everywhere, "No abstract available". */
const manyWords = 20;
/** How many words stand in a row that two abstracts are compared by. */
const run = 3;
/**
 * The least part of the shorter abstract's runs of three words that two versions of it share. Of 200,000 pairs of
 * abstracts of machine learning, none shares more than .12; one that was revised or cut shares more than half.
 */
const leastShared = 0.15;

/**
 * Whether two papers of the same title, of which at most one has an id, are one: they have an author or a part of their
 * abstracts in common, or say too little to be told apart. Two prefaces of other authors are two papers.
 */
export function isSamePaper(one: Described, other: Described): boolean {
  const [a, b] = [traitsOf(one), traitsOf(other)];
  const words = Math.min(a.words, b.words);
  if (a.names.length === 0 || b.names.length === 0) return words < fewWords || shareRuns(a, b);
  const haveAuthor = a.names.some((name) => b.names.some((each) => isSame(name, each)));
  return haveAuthor || (words >= manyWords && shareRuns(a, b));
}

/** `read` is null of what no name can be read in, "A". */
type Author = { text: string; read: ComparableName | null };

/** A paper as it is compared: the abstract as its runs of words. */
type Traits = { names: Author[]; words: number; runs: Set<string> };

const known = new WeakMap<Described, { abstract: string; authors: string[] | undefined; traits: Traits }>();

/** Reading an abstract takes longer than comparing it, and a paper may be compared with hundreds. */
function traitsOf(paper: Described): Traits {
  const { abstract, authors } = paper;
  const before = known.get(paper);
  if (before && before.abstract === abstract && before.authors === authors) return before.traits;
  const words = wordsOf(abstract);
  const traits = {
    names: (authors ?? []).slice(0, compared).map((name) => ({
      text: wordsOf(name).join(" "),
      read: comparableName(plainText(name)),
    })),
    words: words.length,
    runs: runsOf(words),
  };
  known.set(paper, { abstract, authors, traits });
  return traits;
}

function wordsOf(text: string): string[] {
  return comparableText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function runsOf(words: string[]): Set<string> {
  // Of a text that is shorter than a run, all of it is one.
  const count = Math.max(1, words.length - run + 1);
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + run).join(" ")));
}

function shareRuns(a: Traits, b: Traits): boolean {
  const [few, many] = a.runs.size < b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  const least = Math.max(1, few.size * leastShared);
  let shared = 0;
  for (const each of few) {
    if (many.has(each)) shared++;
    if (shared >= least) return true;
  }
  return false;
}

function isSame(one: Author, other: Author): boolean {
  return one.text === other.text || (one.read !== null && other.read !== null && mayBeSame(one.read, other.read));
}
