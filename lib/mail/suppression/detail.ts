/** In characters: what the other side said is kept for a person to read, not for its length. */
const longest = 300;

/** What means something else than itself in a regular expression. */
const syntax = /[\^$\\.*+?()[\]{}|/]/g;
/** Each run of letters is looked at once, from its start. */
const addresses = /(?<![^\s<>()[\]"';:,])[^\s<>()[\]"';:,]+@[^\s<>()[\]"';:,]+/g;

/**
 * What another server said, on one line, without addresses: of who leaves, their address must not stay here.
 * @param emailKey whom it is about, if that is known: some say the name before the @ alone
 */
export function detailOf(text: string, emailKey = ""): string {
  const name = emailKey.slice(0, Math.max(0, emailKey.lastIndexOf("@")));
  const line = text
    .slice(0, 10 * longest)
    .replace(addresses, "…")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  const own = name.length > 2 ? new RegExp(name.replace(syntax, "\\$&"), "giu") : null;
  return (own ? line.replace(own, "…") : line).trim().slice(0, longest);
}
