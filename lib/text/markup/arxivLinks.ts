const link =
  /<a\s(?:[^<>]*\s)?href=(?:"(https?:[^"<>\s]+)"|'(https?:[^'<>\s]+)')[^<>]*>\s*this\s+https?\s+URL(\.?)\s*<\/a\s*>/gi;

/** The abstract pages of arXiv write “this https URL” over every address of an abstract. Here it is the address again. */
export function withAddresses(html: string): string {
  return html.replace(link, (_, quoted: string | undefined, single: string | undefined, stop: string) => {
    return `${quoted ?? single ?? ""}${stop}`;
  });
}
