const maxLength = 160; // in characters: the length at which reasons are compared and shown

export function reasonGroup(reason: string): string {
  return reason
    .slice(0, 10 * maxLength)
    .replace(/<?(?<![^\s<>@])[^\s<>@]+@[^\s<>@]+>?/g, "…")
    .replace(/[\w-]{9,}/g, (run) => (/\d/.test(run) ? "…" : run))
    .replace(/\s+/g, " ")
    .slice(0, maxLength);
}
