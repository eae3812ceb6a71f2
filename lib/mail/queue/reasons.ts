/** In characters: the length at which reasons are compared and shown. */
const maxLength = 160;

/** Removes from a reason what differs from email to email, so that a thousand similar failures form one group. */
export function reasonGroup(reason: string): string {
  return reason
    .slice(0, 10 * maxLength)
    .replace(/<?(?<![^\s<>@])[^\s<>@]+@[^\s<>@]+>?/g, "…")
    .replace(/[\w-]{9,}/g, (run) => (/\d/.test(run) ? "…" : run))
    .replace(/\s+/g, " ")
    .slice(0, maxLength);
}
