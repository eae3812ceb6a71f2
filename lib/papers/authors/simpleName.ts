/**
 * Whether a name is of Latin words that begin with a capital, as most are: it has no signs, no addresses, no brackets and no
 * commas, ends with no full stop but that of an initial, and need not be searched for them.
 */
export function isSimpleName(text: string): boolean {
  return /^(?:\p{Lu}[\p{sc=Latn}\p{Mn}'’-]*\.? )*\p{Lu}(?:[\p{sc=Latn}\p{Mn}'’-]*|\.)$/u.test(text);
}
