/** What a list of papers, or a paper, can be had as beside its page: the page's address with one of these at its end. */
export const formats = {
  atom: { kind: "feed", name: "Atom", type: "application/atom+xml" },
  rss: { kind: "feed", name: "RSS", type: "application/rss+xml" },
  json: { kind: "feed", name: "JSON Feed", type: "application/feed+json" },
  bib: { kind: "citations", name: "BibTeX", type: "application/x-bibtex" },
  ris: { kind: "citations", name: "RIS", type: "application/x-research-info-systems" },
  "csl.json": { kind: "citations", name: "CSL JSON", type: "application/vnd.citationstyles.csl+json" },
} as const;

export type Format = keyof typeof formats;

/** Longer endings first: what ends in `csl.json` ends in `json` too. */
const endings = (Object.keys(formats) as Format[]).sort((a, b) => b.length - a.length);

/** The page of the latest papers has no name of its own to put an ending to. */
const latest = "/feed";

export function isFormat(text: string): text is Format {
  return Object.hasOwn(formats, text);
}

/** Where a page's papers can be had in a format. @param path of the page, with its query */
export function formatPath(path: string, format: Format): string {
  const [page = "", query] = path.split("?");
  const base = page === "/" || page === "/papers" ? latest : page;
  return `${base}.${format}${query === undefined ? "" : `?${query}`}`;
}

/** @returns the page and the format that an address asks for; null where it ends in none of them */
export function splitFormat(pathname: string): { path: string; format: Format } | null {
  if (pathname === `${latest}.xml`) return { path: latest, format: "atom" };
  const format = endings.find((ending) => pathname.endsWith(`.${ending}`));
  const path = format ? pathname.slice(0, -format.length - 1) : "";
  return format && !path.endsWith("/") && path !== "" ? { path, format } : null;
}
