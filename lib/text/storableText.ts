const replacement = "\ufffd";

/**
 * Returns a text that any program can handle: each lone surrogate and each NUL, at which many programs end a text,
 * becomes U+FFFD. The length stays the same.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", replacement);
}
