/** In characters; a person reads it. */
const maxLength = 300;

/** Characters with a meaning in regular expressions. */
const specialCharacters = /[\^$\\.*+?()[\]{}|/]/g;
/** Examines each run of letters once, from its start. */
const addresses = /(?<![^\s<>()[\]"';:,])[^\s<>()[\]"';:,]+@[^\s<>()[\]"';:,]+/g;

/**
 * Shortens what another server said to one line without addresses, which must not outlive a reader's data.
 * @param emailKey the address concerned, if known: some servers quote only the part before the @
 */
export function detailOf(text: string, emailKey = ""): string {
  const name = emailKey.slice(0, Math.max(0, emailKey.lastIndexOf("@")));
  const line = text
    .slice(0, 10 * maxLength)
    .replace(addresses, "…")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  const own = name.length > 2 ? new RegExp(name.replace(specialCharacters, "\\$&"), "giu") : null;
  return (own ? line.replace(own, "…") : line).trim().slice(0, maxLength);
}
