/** Returns the text, or its beginning up to a space and "…", with at most `maxLength` UTF-16 units. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, maxLength - 1);
  const end = Math.max(start.lastIndexOf(" "), maxLength / 2);
  // Half of a surrogate pair is no character.
  return `${start
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}
