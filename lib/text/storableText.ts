const replacement = "\ufffd";

/**
 * A text that every program can be sent: what is half of a character becomes U+FFFD, and so does NUL, at which many
 * programs take a text to end. Each is replaced by one, so that the text stays as long as it is.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", replacement);
}
