/** Where a paper stands on the site. Old arXiv ids hold a slash, which stays one. */
export function paperPath(id: string): string {
  return `/papers/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** The whole address of a paper's page. @param site the address of this site, without a slash at its end */
export function paperAddress(id: string, site: string): string {
  return `${site}${paperPath(id)}`;
}

export function arxivPdf(arxivId: string): string {
  return `https://arxiv.org/pdf/${arxivId}`;
}

/** Under which names a paper stands on this site; those of arXiv lead to it, too (next.config.ts). */
const pathForm = /^\/(?:papers|embed|abs|pdf|html)\/(\S+)$/;
/** What stands behind an id where a paper is asked for as something else than a page. */
const ending = /\.(?:md|png|bib|ris|csl\.json)$/;

/**
 * Reads the address of a paper on this site, in any form of it that the site answers: `/papers/{id}`, `/abs/{id}v2`,
 * `/papers/{id}.md`, with a query and a fragment.
 * @param address whole, without its scheme, or the path alone
 * @param site the address of this site, without a slash at its end
 * @returns the id, in whatever spelling it stands there; null where the address is none of a paper here
 */
export function readPaperAddress(address: string, site: string): string | null {
  const withoutScheme = (text: string) => text.replace(/^https?:\/\//i, "");
  const host = withoutScheme(site).toLowerCase();
  const given = withoutScheme(address.trim());
  const isHere = given.slice(0, host.length).toLowerCase() === host;
  const path = isHere ? given.slice(host.length) : address.trim();
  const [, id] = pathForm.exec(path.replace(/[?#].*$/s, "").replace(/(?<!\/)\/+$/, "")) ?? [];
  return id === undefined ? null : decodePath(id.replace(ending, ""));
}

/** What stands in the address behind `/papers/`. @returns null where that is not properly encoded */
export function decodePath(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
