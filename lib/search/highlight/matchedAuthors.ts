import { findRanges } from "./highlight";

/** In words. A longer query is about a subject, even if one of its words is also somebody's name. */
const maxNameWords = 2;

/** Those whose names have most of its words, and more than one if the query has more than two. */
export function matchedAuthors(names: string[], words: string[]): number[] {
  const counts = names.map((name) => findRanges(name, words).length);
  const maxCount = Math.max(0, ...counts);
  if (maxCount === 0 || (maxCount === 1 && words.length > maxNameWords)) return [];
  return counts.flatMap((count, place) => (count === maxCount ? place : []));
}
