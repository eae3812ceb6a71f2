/** Spaces as names have them: S.-H. for "S. -H." of arXiv, and one behind the initials of R.P.Fender. */
export function evenSpaces(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/ \.(?=[ ,]|$)/g, ".")
    .replace(/\. -(?=\p{Lu})/gu, ".-")
    .replace(/(?<=(?:^|[\s.-])\p{Lu}\.)(?=\p{Lu}\p{Ll}|\p{Ll}{2})/gu, " ")
    .trim();
}
