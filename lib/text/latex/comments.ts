/**
 * Removes LaTeX comments: lines that start with a percent sign, unless a number ends the line before, which was then
 * only wrapped there. If a program has rewrapped the text, a comment follows the end of a sentence on the same line;
 * only its percent sign is removed, because nothing shows where it ends.
 */
export function withoutComments(text: string): string {
  if (!text.includes("%")) return text;
  const lines = text.split("\n");
  const kept = lines.filter((line, index) => !/^\s*%/.test(line) || /\d\s*$/.test(lines[index - 1] ?? ""));
  const joined = (kept.some((line) => line.trim() !== "") ? kept : lines).join("\n");
  return joined.replace(/%(?<=[.!?:;]\s%)\s?(?=[\p{L},])/gu, "");
}
