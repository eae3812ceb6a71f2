/**
 * In lines that may begin a part of a mail. A report has three parts, and the email that it returns a few; each part
 * costs its reader as much as thousands of letters.
 */
const mostParts = 500;

const marker = Buffer.from("\n--");

/** @returns a mail up to where it has more parts than any report, which says what it has to say before */
export function beginningOf(source: Uint8Array): Uint8Array {
  const mail = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  let at = -1;
  for (let parts = 0; parts <= mostParts; parts++) {
    at = mail.indexOf(marker, at + 1);
    if (at < 0) return mail;
  }
  return mail.subarray(0, at + 1);
}
