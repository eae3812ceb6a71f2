const link =
  /<a\s(?:[^<>]*\s)?href=(?:"(https?:[^"<>\s]+)"|'(https?:[^'<>\s]+)')[^<>]*>\s*this\s+https?\s+URL(\.?)\s*<\/a\s*>/gi;

/** Restores the addresses in an abstract. arXiv's abstract pages show each as “this https URL”. */
export function restoreLinkUrls(html: string): string {
  return html.replace(link, (_, quoted: string | undefined, single: string | undefined, stop: string) => {
    return `${quoted ?? single ?? ""}${stop}`;
  });
}
