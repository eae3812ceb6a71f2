/** A domain as the network knows it (UTS 46), in ASCII; null where it can be none. */
export function hostOf(domain: string): string | null {
  const url = `http://${domain}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}
