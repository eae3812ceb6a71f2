/** Capitalized Latin words, as most names: no marks, addresses, brackets, commas or final full stop to search for. */
export function isSimpleName(text: string): boolean {
  return /^(?:\p{Lu}[\p{sc=Latn}\p{Mn}'’-]*\.? )*\p{Lu}(?:[\p{sc=Latn}\p{Mn}'’-]*|\.)$/u.test(text);
}
