// Lines that start with a percent sign, unless a number ends the line before, which was then only wrapped there. In
// rewrapped text a comment follows a sentence on the same line; only its percent sign goes, because nothing shows its
// end.
export function withoutComments(text: string): string {
  if (!text.includes("%")) return text;
  const lines = text.split("\n");
  const kept = lines.filter((line, index) => !/^\s*%/.test(line) || /\d\s*$/.test(lines[index - 1] ?? ""));
  const joined = (kept.some((line) => line.trim() !== "") ? kept : lines).join("\n");
  return joined.replace(/%(?<=[.!?:;]\s%)\s?(?=[\p{L},])/gu, "");
}
