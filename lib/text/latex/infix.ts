import { fraction } from "./fraction";

/** Formats `n \choose k` and the like; with `\atop`, the parts are the rows of a column. */
export function joinInfix(above: string, infix: string, below: string): string {
  if (infix === "over") return fraction(above, below);
  if (infix === "atop") return `${above}; ${below}`;
  const [open, close] = infix === "brace" ? "{}" : infix === "brack" ? "[]" : "()";
  return `${open}${above} choose ${below}${close}`;
}
