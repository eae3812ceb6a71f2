/**
 * The text of an answer. Bytes that are UTF-8 are read so, whatever is said of them: text in another charset next to
 * never is. Then the header is believed, then the XML declaration. Where all of them are wrong, what is mostly UTF-8 is
 * read as that, with U+FFFD for what is not, and anything else as Windows-1252, as browsers do.
 * @returns null where it names a charset that nobody knows
 */
export function decodeText(bytes: Uint8Array, contentType: string): string | null {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 400));
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(opening)?.[1];
  const named = [/charset="?([\w.:-]+)/i.exec(contentType)?.[1], declared].filter((label) => label !== undefined);
  for (const label of [byMark(bytes), "utf-8", ...named]) {
    const text = label ? decode(bytes, label) : null;
    if (text !== null) return text;
  }
  return named.every(isKnown) ? misdeclared(bytes) : null;
}

/** By its mark of byte order, or by the zeros that UTF-16 has where its text begins with a sign of ASCII. */
function byMark([first, second, third, fourth]: Uint8Array): string | null {
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
