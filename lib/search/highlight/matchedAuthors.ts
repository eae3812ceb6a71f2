import { marksIn } from "./highlight";

/** In words: what more are sought of is a subject, of which one may be somebody's name. */
const mostForOne = 2;

/**
 * Which of a paper's authors a search has found, by their places: those whose names have the most of its words, and more
 * than one where it has more than two.
 */
export function foundNames(names: string[], words: string[]): number[] {
  const counts = names.map((name) => marksIn(name, words).length);
  const most = Math.max(0, ...counts);
  if (most === 0 || (most === 1 && words.length > mostForOne)) return [];
  return counts.flatMap((count, place) => (count === most ? place : []));
}
