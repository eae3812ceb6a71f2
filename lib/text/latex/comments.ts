/**
 * A text without LaTeX's comments: a percent sign that begins a line, to the line's end, unless a number before it says
 * that the text was only wrapped there. What another program has wrapped anew leaves comments behind the end of a
 * sentence; these lose their sign, as nobody knows where they end.
 */
export function withoutComments(text: string): string {
  if (!text.includes("%")) return text;
  const lines = text.split("\n");
  const kept = lines.filter((line, place) => !/^\s*%/.test(line) || /\d\s*$/.test(lines[place - 1] ?? ""));
  const joined = (kept.some((line) => line.trim() !== "") ? kept : lines).join("\n");
  return joined.replace(/%(?<=[.!?:;]\s%)\s?(?=[\p{L},])/gu, "");
}
