import { normalized } from "../text/normalized";
import { star } from "../text/scanWords";

/*
 * Signs that tell one title from another: A* is not A, n ≤ 5 is not n ≥ 5, CPU → GPU is not CPU ← GPU, 3.5 is not 35. Each
 * is written in several ways, `≤` and `<=`. Others are written or left out as one likes, and the hyphen stands for a space.
 */

const dash = "[-\u2010-\u2015\u2212]";
/** What says the same, and the ASCII that letters are folded with: that would take ≠ apart. */
const ascii: [RegExp, string][] = [
  [/<\/?(\p{L}[\p{L}\p{N}_-]*)\/?>/gu, " $1 "],
  [new RegExp(`[↔⇔⟷⟺⇄⇆⇌⇋]|<(?:=|${dash})+>`, "gu"), "<->"],
  [/[≤≦⩽≲]|=</g, "<="],
  [/[≥≧⩾≳]/g, ">="],
  [/≠|=?\/=|<>/g, "!="],
  [new RegExp(`[→⇒⟶⟹↦⟼➔➜➡]|(?:=|${dash})+>`, "gu"), "->"],
  [new RegExp(`[←⇐⟵⟸]|<${dash}+`, "gu"), "<-"],
  [/[∗⋆★✱]/g, "*"],
  // Behind the last word it leads to a footnote.
  [/(?<=\p{L}{2})\*\s*$/u, ""],
  [new RegExp(star, "gv"), "star"],
  [/±/g, "+"],
];
const signs = new Map([
  ["<->", "↔"],
  ["<-", "←"],
  ["->", "→"],
  ["<=", "≤"],
  [">=", "≥"],
  ["!=", "≠"],
]);
const written = new RegExp([...signs.keys()].join("|"), "g");

/** @returns a plain text with its signs in ASCII, and the star of A* in letters */
export function signsInAscii(text: string): string {
  return ascii.reduce((spelled, [pattern, by]) => spelled.replace(pattern, by), normalized(text, "NFKC"));
}

/**
 * @param folded from `signsInAscii`, with its letters folded
 * @returns its letters, digits and signs; numbers that something parts are parted by a full stop, but 1,000 is 1000
 */
export function lettersAndSigns(folded: string): string {
  return folded
    .replace(written, (sign) => signs.get(sign) ?? sign)
    .replace(/(?<=\d)(?:\^|,(?=\d{3}(?!\d)))(?=\d)/g, "")
    .replace(/(?<=\d)[^\p{L}\p{M}\p{N}+#<>=≤≥≠→←↔]+(?=\d)/gu, ".")
    .replace(/(?!(?<=\d)\.\d)[^\p{L}\p{M}\p{N}+#<>=≤≥≠→←↔]/gu, "");
}
