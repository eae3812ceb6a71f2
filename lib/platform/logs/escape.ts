/**
 * Characters that act on the line instead of standing in it: control and format characters, half surrogate pairs,
 * line separators, what is invisible, and marks stacked on a letter beyond the fourth.
 */
const acting = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<=\p{M}{4})\p{M}/gu;

/** @returns a text with what acts on the line written as JSON writes it: `\n`, `\u202e` */
export function escapeActing(text: string): string {
  return text.replace(acting, (found) => (found === "\n" ? "\\n" : found === "\t" ? "\\t" : unitsOf(found)));
}

/** By UTF-16 units, which is the one form that JSON has. */
function unitsOf(found: string): string {
  return Array.from({ length: found.length }, (_, index) => {
    const unit = found.charCodeAt(index);
    return `\\u${unit.toString(16).padStart(4, "0")}`;
  }).join("");
}
