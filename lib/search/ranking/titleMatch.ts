import { firstWord, sectionOf, type TermSequence } from "../index/termSequence";
import type { Plan } from "../plan/plan";
import type { WordPlaces } from "./proximity";

/** A title with everything in the query says more than its words. Constants: tests/bench/search. */

const wholeWeight = 2; // If a title has all words; and the exponent by which it falls if some are missing
const exponent = 8;
/** In words. A shorter query is usually a subject, which titles of papers about it may phrase differently. */
const minWords = 3;
const nameWeight = 0.5;
const maxPapersWithName = 30;

/** By index of terms: whether the current title has it. Shared: searches are synchronous. */
let inTitle = new Uint8Array(64);

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

export function isExactTitle({ title }: Plan, sequence: TermSequence): boolean {
  return sequence[0] === firstWord + title.length && begins(title, sequence);
}

export function isNamed({ name }: Plan, sequence: TermSequence): boolean {
  return name !== null && sectionOf(sequence, "labels").includes(name);
}

function begins(words: number[], sequence: TermSequence): boolean {
  const length = words.length;
  if (length === 0 || (sequence[0] as number) < firstWord + length) return false;
  for (let at = 0; at < length; at++) if (sequence[firstWord + at] !== words[at]) return false;
  return true;
}
