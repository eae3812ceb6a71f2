/** In characters: what is longer is a question of one reader's own. */
const longest = 60;

/**
 * A query as it is remembered for suggestions, or null where it should not be: too short or long, with what may be an
 * address or a number of someone's, or nothing but numbers.
 */
export function memorable(text: string): string | null {
  const folded = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (folded.length < 3 || folded.length > longest) return null;
  if (/[@/]|\d{5}/.test(folded) || !/\p{L}{2}/u.test(folded)) return null;
  return folded;
}
