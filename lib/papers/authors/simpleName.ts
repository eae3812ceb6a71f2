/**
 * Returns whether a name consists of capitalized Latin words, as most do. Such a name has no marks, addresses, brackets
 * or commas, and no final full stop except that of an initial, so it need not be searched for them.
 */
export function isSimpleName(text: string): boolean {
  return /^(?:\p{Lu}[\p{sc=Latn}\p{Mn}'’-]*\.? )*\p{Lu}(?:[\p{sc=Latn}\p{Mn}'’-]*|\.)$/u.test(text);
}
