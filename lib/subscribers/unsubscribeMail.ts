/**
 * Returns the mailto URL for List-Unsubscribe, to which a mail program writes in its reader's name. The token is in the
 * subject, since some servers fold the case of addresses.
 * @param base such as bounces@example.org: the mailbox that reports are read from
 */
export function unsubscribeAddress(token: string, base: string): string {
  return `mailto:${base}?subject=${encodeURIComponent(`unsubscribe ${token}`)}`;
}

/** In candidates. */
const maxCandidates = 5;

/** Returns possible unsubscribe tokens in a subject, or after the + of an address. */
export function possibleTokens(texts: string[]): string[] {
  const found = texts.flatMap((text) =>
    [...text.slice(0, 2000).matchAll(/(?<![\w-])[\w-]+(?:\.[\w-]+)+/g)].map(([token]) => token),
  );
  return [...new Set(found)].filter((token) => token.length >= 40 && token.length <= 120).slice(0, maxCandidates);
}
