/** Returns the path of a paper's page. The slash in old arXiv ids stays a slash. */
export function paperPath(id: string): string {
  return `/papers/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** @param site the site's URL, without a trailing slash */
export function paperAddress(id: string, site: string): string {
  return `${site}${paperPath(id)}`;
}

/** Returns the path of the copy of a paper's image. */
export function picturePath(hash: string): string {
  return `/pictures/${hash}.webp`;
}

export function arxivPdf(arxivId: string): string {
  return `https://arxiv.org/pdf/${arxivId}`;
}

/** arXiv makes HTML of papers submitted from December 2023 on (info.arxiv.org/about/accessible_HTML.html). */
const firstMonthInHtml = "2312";

/** Null for a paper from before arXiv had HTML. */
export function arxivHtml(arxivId: string): string | null {
  return /^\d{4}\./.test(arxivId) && arxivId >= firstMonthInHtml ? `https://arxiv.org/html/${arxivId}` : null;
}

export function huggingFacePage(arxivId: string): string {
  return `https://huggingface.co/papers/${arxivId}`;
}

/** Paths of a paper on this site; arXiv's paths redirect to it (next.config.ts). */
const pathForm = /^\/(?:papers|embed|abs|pdf|html)\/(\S+)$/;
const ending = /\.(?:md|png|bib|ris|csl\.json)$/; // Suffixes for formats other than a page

// `/papers/{id}`, `/abs/{id}v2`, `/papers/{id}.md`, with query and fragment; a URL with or without its scheme, or only
// the path. `site` has no trailing slash. Returns the id as written, or null.
export function readPaperAddress(address: string, site: string): string | null {
  const withoutScheme = (text: string) => text.replace(/^https?:\/\//i, "");
  const host = withoutScheme(site).toLowerCase();
  const bare = withoutScheme(address.trim());
  const isHere = bare.slice(0, host.length).toLowerCase() === host;
  const path = isHere ? bare.slice(host.length) : address.trim();
  const [, id] = pathForm.exec(path.replace(/[?#].*$/s, "").replace(/(?<!\/)\/+$/, "")) ?? [];
  return id === undefined ? null : decodePath(id.replace(ending, ""));
}

export function decodePath(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
