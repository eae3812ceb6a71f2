/** Returns a domain in its ASCII form (UTS 46); null if it is invalid. */
export function hostOf(domain: string): string | null {
  const url = `http://${domain}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}
