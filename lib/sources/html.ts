/** Text that may have HTML in it, as feeds have it, often as text itself; without it. */
export function plainHtml(html: string): string {
  // No tag ends behind the last ">", and each one before it does: no "<" is looked for an end to that is not there.
  const end = html.lastIndexOf(">") + 1;
  return (html.slice(0, end).replace(/<[a-z/!][^>]*>/gi, " ") + html.slice(end))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/[ \t]+/g, " ")
    .trim();
}
