const maxLength = 75; // in characters: RFC 2045 allows 76, including the = that continues a line

// Short lines of ASCII that every server passes on (RFC 2045, 6.7). No line can contain `=_`, which boundaries have.
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(encodeLine)
    .join("\r\n");
}

function encodeLine(line: string): string {
  const bytes = /^[\t\x20-\x7e]*$/.test(line) ? line : Buffer.from(line, "utf8").toString("latin1");
  const safe = bytes.replace(/[^\t\x20-\x3c\x3e-\x7e]|[\t ]$/g, escapeByte);
  return safe.length <= maxLength ? safe : breakLine(safe);
}

function escapeByte(byte: string): string {
  return `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Never splits an escaped byte. */
function breakLine(line: string): string {
  const lines: string[] = [];
  let begin = 0;
  while (line.length - begin > maxLength) {
    let end = begin + maxLength;
    const escaped = line.lastIndexOf("=", end - 1);
    if (escaped > end - 3) end = escaped;
    lines.push(`${line.slice(begin, end)}=`);
    begin = end;
  }
  lines.push(line.slice(begin));
  return lines.join("\r\n");
}
