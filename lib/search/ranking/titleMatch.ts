import { firstWord, sectionOf, type TermSequence } from "../index/termSequence";
import type { Plan } from "../plan/plan";
import type { WordPlaces } from "./proximity";

/*
 * Finds half-remembered titles: a title that has everything in the query says more than its words one by one. The
 * constants were measured by tests/bench/search, titles and relevance.
 */

/**
 * The extra weight of the query's words if a title has all of them, and the exponent by which it falls if some are
 * missing.
 */
const wholeWeight = 2;
const exponent = 8;
/** In words. A shorter query is usually a subject, which titles of papers about it may phrase differently. */
const minWords = 3;
/** The extra weight of the query's words if a title begins with them, and the most papers that a name may occur in. */
const nameWeight = 0.5;
const maxPapersWithName = 30;

/**
 * By index in the plan's terms: whether the current title has the term. Shared by all searches, which are synchronous.
 */
let inTitle = new Uint8Array(64);

/** Returns what the title as a whole adds to the score of a paper. */
export function titleScore({ terms, title }: Plan, { slots, lists }: WordPlaces, sequence: TermSequence): number {
  if (inTitle.length < terms.length) inTitle = new Uint8Array(terms.length);
  inTitle.fill(0, 0, terms.length);
  const end = sequence[0] as number;
  for (let at = firstWord; at < end; at++) {
    const slot = slots.get(sequence[at] as number);
    if (slot >= 0) for (const place of lists[slot] as number[]) inTitle[place] = 1;
  }
  let [matched, all, words] = [0, 0, 0];
  let isName = false;
  for (let place = 0; place < terms.length; place++) {
    const each = terms[place];
    if (!each || each.need === "excluded" || each.weight === 0) continue;
    words++;
    all += each.idf;
    if (inTitle[place] === 1) matched += each.idf;
    isName ||= each.papers <= maxPapersWithName;
  }
  if (all === 0) return 0;
  const whole = words < minWords ? 0 : wholeWeight * matched * (matched / all) ** exponent;
  return whole + (isName && begins(title, sequence) ? nameWeight * all : 0);
}

/** Whether the title of a paper consists of exactly the typed words. */
export function isExactTitle({ title }: Plan, sequence: TermSequence): boolean {
  return sequence[0] === firstWord + title.length && begins(title, sequence);
}

/** Whether the title of a paper introduces the query as a name. */
export function isNamed({ name }: Plan, sequence: TermSequence): boolean {
  return name !== null && sectionOf(sequence, "labels").includes(name);
}

/** Whether a title begins with these words; false if there are none. */
function begins(words: number[], sequence: TermSequence): boolean {
  const length = words.length;
  if (length === 0 || (sequence[0] as number) < firstWord + length) return false;
  for (let at = 0; at < length; at++) if (sequence[firstWord + at] !== words[at]) return false;
  return true;
}
