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

/** What stands in the address behind `/papers/`. @returns null where that is not properly encoded */
export function decodePath(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
