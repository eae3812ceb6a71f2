import { unpackCounts } from "../index/postings";
import type { QueryTerm } from "../plan/plan";
import type { Field } from "../query/query";
import { clearAccumulators, closeHopeless, gainOf, openAll } from "./accumulators";
import type { Block } from "./block";
import { saturation, titleWeight } from "./bm25";
import type { LookUp } from "./prune";
import { readList, scoreGathered } from "./scorePostings";

/** What is searched: blocks of papers, and the posting lists of words in them. */
export type Corpus = {
  blocks: Block[];
  norms: Float32Array; // Length norms by class, see bm25.ts
  listOf: (word: number, block: number) => Uint8Array | null;
};

/** The weight of a word in exactly the typed form, relative to its stem, measured by tests/bench/search. */
export const exactWeight = 0.25;

/** By packed counts: how often a word occurs in a field; in the title it counts twice. */
const frequencies: Record<Field, Float32Array> = {
  any: frequencyTable(({ title, abstract, authors }) => titleWeight * title + abstract + authors),
  title: frequencyTable(({ title }) => titleWeight * title),
  abstract: frequencyTable(({ abstract }) => abstract),
  author: frequencyTable(({ authors }) => authors),
};

function frequencyTable(weigh: (counts: ReturnType<typeof unpackCounts>) => number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, packed) => weigh(unpackCounts(packed)));
}

/** The same for any field, but 0 for papers that lack the word in their titles. */
const anyWithTitle = frequencies.any.map((times, packed) => (unpackCounts(packed).title > 0 ? times : 0));

/** See `scoreBlock` and `closeHopeless`; `slack` is in units of relevant.ts. */
export type Limits = { slack: number; threshold: number; keepsEmpty: boolean };

// Once no new papers are added, drops those that lack more of the wanted terms than `slack`
// and cannot reach `threshold`, whatever the remaining terms add; an infinite one if only papers within the slack are
// needed. Returns about how many postings were read.
export function scoreBlock(
  lookUps: LookUp[],
  block: Block,
  corpus: Corpus,
  { slack, threshold, keepsEmpty }: Limits,
): number {
  clearAccumulators();
  let postings = 0;
  let remaining = lookUps.reduce((sum, { sought }) => sum + maxScore(sought), roundingError);
  let required = 0;
  let wanted = 0;
  let openCount = -1;
  for (const [index, { sought, admits, titlesOnly = false }] of lookUps.entries()) {
    if (!admits) {
      if (openCount < 0) openCount = openAll();
      // An excluded term must be checked on every paper, whatever its score.
      const floor = sought.need === "wanted" ? threshold - remaining : Number.NEGATIVE_INFINITY;
      // No score is negative, and papers that lack a required term or have an excluded one are closed by now: closing
      // more pays only with a positive floor, or right after the required and excluded terms.
      if (floor > 0 || lookUps[index - 1]?.sought.need !== "wanted")
        openCount = closeHopeless(required, wanted - slack, floor, keepsEmpty);
      if (openCount === 0) break;
    }
    postings += score({ sought, admits, titlesOnly }, block, corpus);
    remaining -= maxScore(sought);
    if (sought.need === "required") required++;
    if (sought.need === "wanted") wanted += sought.information;
  }
  return postings;
}

const roundingError = 1e-3; // Scores are rounded to 24 bits

function maxScore({ variants: forms, need, weight, idf }: QueryTerm): number {
  if (need === "excluded" || weight === 0) return 0;
  return saturation * forms.reduce((sum, form) => sum + exactWeight * form.typed * form.idf, weight * idf);
}

/** Returns about how many postings it read. */
function score({ sought, admits, titlesOnly }: Required<LookUp>, block: Block, { norms, listOf }: Corpus): number {
  const lists = listsOf(sought, block, listOf);
  const [first] = lists;
  if (!first) return 0;
  const { need, field } = sought;
  const times = titlesOnly && field === "any" ? anyWithTitle : frequencies[field];
  const reading = { times, admits, norms, lengths: block.lengthClasses, need, gain: gainOf(sought) };
  const factor = saturation * sought.weight * sought.idf;
  const longest = lists.reduce(
    (longestSoFar, each) => (each.list.length > longestSoFar.list.length ? each : longestSoFar),
    first,
  );
  let count = 0;
  let bytes = 0;
  for (const each of lists) {
    bytes += each.list.length;
    if (each !== longest) count = readList(each.list, saturation * each.exact, null, reading, count);
  }
  count = readList(longest.list, saturation * longest.exact, factor, reading, count);
  scoreGathered(count, factor, reading);
  return bytes >> 1; // A posting takes two bytes, or more if the word is rare
}

type List = { list: Uint8Array; exact: number };

function listsOf({ variants: forms, weight }: QueryTerm, block: Block, listOf: Corpus["listOf"]): List[] {
  return forms.flatMap(({ word, typed, idf }) => {
    const list = listOf(word, block.number);
    return list ? [{ list, exact: weight > 0 ? exactWeight * typed * idf : 0 }] : [];
  });
}
