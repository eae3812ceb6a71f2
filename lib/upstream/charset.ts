/**
 * The text of an answer. Bytes that are UTF-8 are read so, whatever is said of them: text in another charset next to
 * never is. Then the header is believed, then the XML declaration.
 * @returns null where none of them can be used
 */
export function decodeText(bytes: Uint8Array, contentType: string): string | null {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(opening)?.[1];
  const labels = [byMark(bytes), "utf-8", /charset="?([\w.:-]+)/i.exec(contentType)?.[1], declared];
  for (const label of labels) {
    const text = label ? decode(bytes, label) : null;
    if (text !== null) return text;
  }
  return null;
}

function byMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
