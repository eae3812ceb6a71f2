/** The formats in which the site gives the citation of a paper. */
export const citationFormats = ["bib", "ris", "csl.json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Makes one file of the citations of single papers. */
export function joinCitations(texts: string[], format: CitationFormat): string {
  if (format === "csl.json")
    return JSON.stringify(
      texts.flatMap((text) => JSON.parse(text) as unknown[]),
      null,
      2,
    );
  const parts = format === "bib" ? withOwnKeys(texts) : texts;
  return parts.map((text) => `${text.trimEnd()}\n`).join("\n");
}

/** Two papers may have the same key in files of their own; in one file, the second gets a number. */
function withOwnKeys(texts: string[]): string[] {
  const times = new Map<string, number>();
  return texts.map((text) =>
    text.replace(/^(@\w+\{)([^,\s]+)(?=,)/gm, (whole, start: string, key: string) => {
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      return before === 0 ? whole : `${start}${key}:${before + 1}`;
    }),
  );
}
