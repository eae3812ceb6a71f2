import { distance } from "fastest-levenshtein";

/** Of a word that was meant, so much may be mistyped. */
const farthest = 0.5;

/** Those of some slugs that one may have been meant for: the fewest letters off first; at equal distance in their order. */
export function nearestSlugs(asked: string, slugs: string[]): string[] {
  return slugs
    .map((slug) => ({ slug, off: distance(asked.toLowerCase(), slug.toLowerCase()) }))
    .filter(({ slug, off }) => off <= farthest * Math.max(asked.length, slug.length) || slug.startsWith(asked))
    .sort((a, b) => a.off - b.off)
    .map(({ slug }) => slug);
}
