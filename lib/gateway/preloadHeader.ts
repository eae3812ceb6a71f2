/**
 * Returns the Link header of a page: what Next put there, the font among it, and its style sheets. A proxy can send it
 * ahead of the page as 103 Early Hints (RFC 8297).
 * @param given the present header
 * @param sheets addresses of style sheets
 */
export function preloadHeader(sheets: readonly string[], given: string): string {
  const links = sheets.filter((href) => !given.includes(`<${href}>`));
  return [...(given === "" ? [] : [given]), ...links.map((href) => `<${href}>; rel=preload; as="style"`)].join(", ");
}
