/** Where a paper stands on the site. Old arXiv ids hold a slash, which stays one. */
export function paperPath(id: string): string {
  return `/papers/${id.split("/").map(encodeURIComponent).join("/")}`;
}

/** What stands in the address behind `/papers/`. @returns null where that is not properly encoded */
export function decodePath(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
