/** In characters: the length at which reasons are compared and shown. */
const longest = 160;

/** What went wrong without what differs from one email to the next, so that a thousand of one kind are one line. */
export function reasonGroup(reason: string): string {
  return reason
    .slice(0, 10 * longest)
    .replace(/<?(?<![^\s<>@])[^\s<>@]+@[^\s<>@]+>?/g, "…")
    .replace(/[\w-]{9,}/g, (run) => (/\d/.test(run) ? "…" : run))
    .replace(/\s+/g, " ")
    .slice(0, longest);
}
