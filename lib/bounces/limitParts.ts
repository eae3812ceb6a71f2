/** A report has three parts, its returned email a few; parsing a part costs as much as thousands of characters. */
const maxParts = 500;

const marker = Buffer.from("\n--");

/** Returns a mail up to where it has more parts than any report, which states its reason before that. */
export function limitParts(source: Uint8Array): Uint8Array {
  const mail = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  let at = -1;
  for (let parts = 0; parts <= maxParts; parts++) {
    at = mail.indexOf(marker, at + 1);
    if (at < 0) return mail;
  }
  return mail.subarray(0, at + 1);
}
