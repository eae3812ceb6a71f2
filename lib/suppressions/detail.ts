/** In characters: what the other side said is kept for a person to read, not for its length. */
const longest = 300;

/** What another server said, on one line, without addresses: of who leaves, their address must not stay here. */
export function detailOf(text: string): string {
  return text
    .slice(0, 10 * longest)
    .replace(/[^\s<>()[\]"';:,]+@[^\s<>()[\]"';:,]+/g, "…")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, longest);
}
