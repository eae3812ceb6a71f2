/** The formats of a list or a paper besides its page. The key is the extension of the page's address. */
export const formats = {
  atom: { kind: "feed", name: "Atom", type: "application/atom+xml" },
  rss: { kind: "feed", name: "RSS", type: "application/rss+xml" },
  json: { kind: "feed", name: "JSON Feed", type: "application/feed+json" },
  bib: { kind: "citations", name: "BibTeX", type: "application/x-bibtex" },
  ris: { kind: "citations", name: "RIS", type: "application/x-research-info-systems" },
  "csl.json": { kind: "citations", name: "CSL JSON", type: "application/vnd.citationstyles.csl+json" },
} as const;

export type Format = keyof typeof formats;

/** Longest first, because `csl.json` also ends in `json`. */
const extensions = (Object.keys(formats) as Format[]).sort((a, b) => b.length - a.length);

/** The address of the latest papers with an extension; their page is `/` and has no name of its own. */
const latest = "/feed";

export function isFormat(text: string): text is Format {
  return Object.hasOwn(formats, text);
}

/** @param path of the page, with its query */
export function formatPath(path: string, format: Format): string {
  const [page = "", query] = path.split("?");
  const base = page === "/" || page === "/papers" ? latest : page;
  return `${base}.${format}${query === undefined ? "" : `?${query}`}`;
}

export function splitFormat(pathname: string): { path: string; format: Format } | null {
  if (pathname === `${latest}.xml`) return { path: latest, format: "atom" };
  const format = extensions.find((ending) => pathname.endsWith(`.${ending}`));
  const path = format ? pathname.slice(0, -format.length - 1) : "";
  return format && !path.endsWith("/") && path !== "" ? { path, format } : null;
}
