/**
 * The mailto address of List-Unsubscribe: a mail program writes to it in its reader's name. The token stands in the
 * subject, since some servers fold the case of addresses.
 * @param base such as bounces@example.org: the box that reports are read from
 */
export function unsubscribeAddress(token: string, base: string): string {
  return `mailto:${base}?subject=${encodeURIComponent(`unsubscribe ${token}`)}`;
}

/** How many pieces of text are tried at most. */
const most = 5;

/** @returns what might be an unsubscribe token in a subject, or after the + of an address */
export function possibleTokens(texts: string[]): string[] {
  const found = texts.flatMap((text) =>
    [...text.slice(0, 2000).matchAll(/(?<![\w-])[\w-]+(?:\.[\w-]+)+/g)].map(([token]) => token),
  );
  return [...new Set(found)].filter((token) => token.length >= 40 && token.length <= 120).slice(0, most);
}
