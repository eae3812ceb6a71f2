/** In characters: the length at which reasons are compared and shown. */
const longest = 160;

/** What went wrong without what differs from one email to the next, so that a thousand of one kind are one line. */
export function reasonGroup(reason: string): string {
  return reason
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, "…")
    .replace(/\b(?=[\w-]*\d)[\w-]{9,}\b/g, "…")
    .replace(/\s+/g, " ")
    .slice(0, longest);
}
