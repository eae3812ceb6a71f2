import { distance } from "fastest-levenshtein";

const maxDistance = 0.5; // The share of a word that may be mistyped

/** Returns the slugs that a mistyped one may have meant: fewest differences first, in the given order if equal. */
export function nearestSlugs(typed: string, slugs: string[]): string[] {
  return slugs
    .map((slug) => ({ slug, off: distance(typed.toLowerCase(), slug.toLowerCase()) }))
    .filter(({ slug, off }) => off <= maxDistance * Math.max(typed.length, slug.length) || slug.startsWith(typed))
    .sort((a, b) => a.off - b.off)
    .map(({ slug }) => slug);
}
