import { redact } from "./redact";

const maxRead = 50_000; // Maximum number of characters processed per value, which bounds the time

/** Redacts addresses and tokens, and truncates to `maxLength` characters; `secrets`: see redact.ts. */
export function cleanText(text: string, maxLength: number, secrets: string[]): string {
  const isLong = text.length > maxRead;
  const read = isLong ? wholeWords(text.slice(0, maxRead)) : text;
  const clean = redact(read, secrets);
  return clean.length > maxLength || isLong ? `${clean.slice(0, maxLength)}…` : clean;
}

/** Drops the last word, which may be the first half of an address or a token. */
function wholeWords(cut: string): string {
  let end = cut.length;
  while (end > cut.length - 1000 && /\S/.test(cut[end - 1] ?? " ")) end--;
  return cut.slice(0, end);
}
