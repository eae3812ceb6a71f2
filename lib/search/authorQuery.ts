/** In characters: as long as a saved search may be (lib/subscribers/interests.ts). */
const maxLength = 500;

/** A given name of which there is just the initial. */
const abbreviated = /^\p{L}\p{M}*(?:[.\s-]|$)/u;

/**
 * The query for the papers of an author, by the writings of the name, as many as fit: `author:"Jose Silva" OR …`. Those
 * with an initial alone are left out if there are others: "J. Silva" would find whoever it may stand for.
 */
export function authorQuery(writings: readonly string[]): string {
  const full = writings.filter((name) => !abbreviated.test(name));
  let query = "";
  for (const name of new Set(full.length > 0 ? full : writings)) {
    const term = `author:"${name.replace(/["“”„«»\\]/g, "")}"`;
    const longer = query === "" ? term.slice(0, maxLength) : `${query} OR ${term}`;
    if (longer.length > maxLength) break;
    query = longer;
  }
  return query;
}
