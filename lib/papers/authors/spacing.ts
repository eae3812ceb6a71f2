/** Spaces as names have them: S.-H. for "S. -H." of arXiv, and one behind the initials of R.P.Fender, but not in Z.ai. */
export function evenSpaces(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/ \.(?=[ ,]|$)/g, ".")
    .replace(/\. -(?=\p{Lu})/gu, ".-")
    .replace(/(?<=(?:^|[\s.-])\p{Lu}\.)(?=\p{Lu}\p{Ll}|(?!(?:ai|io|org|com|net)(?:$|[\s,;]))\p{Ll}{2})/gu, " ")
    .trim();
}
