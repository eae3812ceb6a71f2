const maxLength = 300; // in characters; a person reads it

const specialCharacters = /[\^$\\.*+?()[\]{}|/]/g;
/** Examines each run of letters once, from its start. */
const addresses = /(?<![^\s<>()[\]"';:,])[^\s<>()[\]"';:,]+@[^\s<>()[\]"';:,]+/g;

/** One line without addresses, which must not outlive a reader's data; `emailKey` as some quote only the local part. */
export function detailOf(text: string, emailKey = ""): string {
  const name = emailKey.slice(0, Math.max(0, emailKey.lastIndexOf("@")));
  const line = text
    .slice(0, 10 * maxLength)
    .replace(addresses, "…")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  const own = name.length > 2 ? new RegExp(name.replace(specialCharacters, "\\$&"), "giu") : null;
  return (own ? line.replace(own, "…") : line).trim().slice(0, maxLength);
}
