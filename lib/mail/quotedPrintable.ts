/** In characters: RFC 2045 allows 76, the last of which is the mark of a line that goes on. */
const longest = 75;

/**
 * Text as the body of a mail part: ASCII in short lines that any server passes on as they are (RFC 2045, 6.7). No
 * line of it can be a boundary that has `=_` in it.
 */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(encodeLine)
    .join("\r\n");
}

function encodeLine(line: string): string {
  const bytes = /^[\t\x20-\x7e]*$/.test(line) ? line : Buffer.from(line, "utf8").toString("latin1");
  const safe = bytes.replace(/[^\t\x20-\x3c\x3e-\x7e]|[\t ]$/g, escapeByte);
  return safe.length <= longest ? safe : breakLine(safe);
}

function escapeByte(byte: string): string {
  return `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** An escaped byte stays whole. */
function breakLine(line: string): string {
  const lines: string[] = [];
  let begin = 0;
  while (line.length - begin > longest) {
    let end = begin + longest;
    const escaped = line.lastIndexOf("=", end - 1);
    if (escaped > end - 3) end = escaped;
    lines.push(`${line.slice(begin, end)}=`);
    begin = end;
  }
  lines.push(line.slice(begin));
  return lines.join("\r\n");
}
