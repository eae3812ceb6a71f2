import { redact } from "./redact";

/** In characters: how much of a value is read at all, which bounds the time that it takes. */
const longestRead = 50_000;

/**
 * A text as the log may have it: without addresses and tokens, and not longer than it may be.
 * @param most in characters
 * @param secrets see redact.ts
 */
export function cleanText(text: string, most: number, secrets: string[]): string {
  const isLong = text.length > longestRead;
  const read = isLong ? wholeWords(text.slice(0, longestRead)) : text;
  const clean = redact(read, secrets);
  return clean.length > most || isLong ? `${clean.slice(0, most)}…` : clean;
}

/** Without the last word, which may be the first half of an address or a token. */
function wholeWords(cut: string): string {
  let end = cut.length;
  while (end > cut.length - 1000 && /\S/.test(cut[end - 1] ?? " ")) end--;
  return cut.slice(0, end);
}
