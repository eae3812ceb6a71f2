const replacement = "\ufffd";

/** Lone surrogates and NUL, at which many programs end a text, become U+FFFD. The length stays. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", replacement);
}
