/**
 * Breaks text into lines of at most 72 characters, the width that plain-text mail has by custom (RFC 3676, 4.2). A
 * word that is longer, such as a URL, keeps its line to itself and whole.
 */
export function wrap(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && indent.length + line.length + 1 + word.length > 72) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) lines.push(indent + line);
  return lines.join("\n");
}
