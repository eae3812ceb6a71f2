/** arXiv's "S. -H." becomes S.-H., R.P.Fender gets a space after the initials, Z.ai does not. */
export function normalizeSpaces(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/ \.(?=[ ,]|$)/g, ".")
    .replace(/\. -(?=\p{Lu})/gu, ".-")
    .replace(/(?<=(?:^|[\s.-])\p{Lu}\.)(?=\p{Lu}\p{Ll}|(?!(?:ai|io|org|com|net)(?:$|[\s,;]))\p{Ll}{2})/gu, " ")
    .trim();
}
