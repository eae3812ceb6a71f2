/** Control and format characters, lone surrogates, line separators, invisible characters, stacks of accents. */
const disruptive = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<=\p{M}{4})\p{M}/gu;

export function escapeDisruptive(text: string): string {
  return text.replace(disruptive, (found) => (found === "\n" ? "\\n" : found === "\t" ? "\\t" : unitsOf(found)));
}

/** By UTF-16 code units, the only form that JSON has. */
function unitsOf(found: string): string {
  return Array.from({ length: found.length }, (_, index) => {
    const unit = found.charCodeAt(index);
    return `\\u${unit.toString(16).padStart(4, "0")}`;
  }).join("");
}
