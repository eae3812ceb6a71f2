/** Text that may have HTML in it, as feeds have it, often as text itself; without it. */
export function plainHtml(html: string): string {
  // A tag has no "<" in it, so that none is looked for the end of beyond the next one.
  return html
    .replace(/<[a-z/!][^<>]*>/gi, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/[ \t]+/g, " ")
    .trim();
}
