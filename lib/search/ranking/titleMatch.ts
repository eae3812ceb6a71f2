import { firstWord, sectionOf, type TermSequence } from "../index/termSequence";
import type { Plan } from "../plan/plan";
import type { WordPlaces } from "./proximity";

/*
 * Half-remembered titles: that a title has all that was typed says more than its words one by one. Figures are from
 * tests/bench/search, titles and relevance.
 */

/** How much the words of a query count again where a title has all of them, and how quickly that falls where it lacks some. */
const wholeWeight = 2;
const sharpness = 8;
/** In words: fewer are mostly a subject, which papers are about whose titles name it otherwise. */
const fewestWords = 3;
/** How much the words of a query count again where a title begins with them, and in how many papers a name is at most. */
const nameWeight = 0.5;
const mostWithName = 30;

/** By its place in a plan, whether a thing stands in the title at hand; for all searches, which are synchronous. */
let inTitle = new Uint8Array(64);

/** What the title of a paper as a whole adds to its score. */
export function titleScore(
  { terms: sought, title }: Plan,
  { slots, lists }: WordPlaces,
  sequence: TermSequence,
): number {
  if (inTitle.length < sought.length) inTitle = new Uint8Array(sought.length);
  inTitle.fill(0, 0, sought.length);
  const end = sequence[0] as number;
  for (let at = firstWord; at < end; at++) {
    const slot = slots.get(sequence[at] as number);
    if (slot >= 0) for (const place of lists[slot] as number[]) inTitle[place] = 1;
  }
  let [own, all, words] = [0, 0, 0];
  let isName = false;
  for (let place = 0; place < sought.length; place++) {
    const each = sought[place];
    if (!each || each.need === "excluded" || each.weight === 0) continue;
    words++;
    all += each.idf;
    if (inTitle[place] === 1) own += each.idf;
    isName ||= each.papers <= mostWithName;
  }
  if (all === 0) return 0;
  const whole = words < fewestWords ? 0 : wholeWeight * own * (own / all) ** sharpness;
  return whole + (isName && begins(title, sequence) ? nameWeight * all : 0);
}

/** Whether the title of a paper is just the words that were typed. */
export function isExactTitle({ title }: Plan, sequence: TermSequence): boolean {
  return sequence[0] === firstWord + title.length && begins(title, sequence);
}

/** Whether the title of a paper introduces the query as the name of a thing. */
export function isNamed({ name }: Plan, sequence: TermSequence): boolean {
  return name !== null && sectionOf(sequence, "labels").includes(name);
}

/** Whether a title begins with words, of which there are any. */
function begins(words: number[], sequence: TermSequence): boolean {
  const length = words.length;
  if (length === 0 || (sequence[0] as number) < firstWord + length) return false;
  for (let at = 0; at < length; at++) if (sequence[firstWord + at] !== words[at]) return false;
  return true;
}
