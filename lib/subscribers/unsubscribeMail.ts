/** Mail programs write to it in the reader's name. The token is in the subject: servers fold the case of addresses. */
export function unsubscribeAddress(token: string, base: string): string {
  return `mailto:${base}?subject=${encodeURIComponent(`unsubscribe ${token}`)}`;
}

const maxCandidates = 5; // in candidates

export function possibleTokens(texts: string[]): string[] {
  const found = texts.flatMap((text) =>
    [...text.slice(0, 2000).matchAll(/(?<![\w-])[\w-]+(?:\.[\w-]+)+/g)].map(([token]) => token),
  );
  return [...new Set(found)].filter((token) => token.length >= 40 && token.length <= 120).slice(0, maxCandidates);
}
