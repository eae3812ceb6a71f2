// Valid UTF-8 is UTF-8 whatever is declared: text in other charsets almost never is. Then the header counts, then the
// XML declaration; else mostly valid UTF-8 gets U+FFFD, and the rest is Windows-1252, as in browsers. Null: no such
// charset.
export function decodeText(bytes: Uint8Array, contentType: string): string | null {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 400));
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(opening)?.[1];
  const named = [/charset="?([\w.:-]+)/i.exec(contentType)?.[1], declared].filter((label) => label !== undefined);
  for (const label of [detectUtf16(bytes), "utf-8", ...named]) {
    const text = label ? decode(bytes, label) : null;
    if (text !== null) return text;
  }
  return named.every(isKnown) ? misdeclared(bytes) : null;
}

/** Detects UTF-16 by its byte order mark, or by the zero bytes in it if the text begins with ASCII. */
function detectUtf16([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first && second === 0 && third && fourth === 0) return "utf-16le";
  return first === 0 && second && third === 0 && fourth ? "utf-16be" : null;
}

function decode(bytes: Uint8Array, label: string, fatal = true): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function isKnown(label: string): boolean {
  return decode(new Uint8Array(), label) !== null;
}

function misdeclared(bytes: Uint8Array): string | null {
  const text = decode(bytes, "utf-8", false) ?? "";
  const letters = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  const faults = text.match(/\ufffd/g)?.length ?? 0;
  return letters > faults ? text : decode(bytes, "windows-1252");
}
