import { normalizeUnicode } from "../text/normalized";
import { star } from "../text/scanWords";

// A* is not A, n ≤ 5 is not n ≥ 5, CPU → GPU is not CPU ← GPU, 3.5 is not 35. Each has several spellings, such as `≤`
// and `<=`. Other signs may be written or left out, and a hyphen stands for a space.

const dash = "[-\u2010-\u2015\u2212]";
/** Equivalent signs and their ASCII form, which survives the folding of letters; folding would decompose ≠. */
const ascii: [RegExp, string][] = [
  [/<\/?(\p{L}[\p{L}\p{N}_-]*)\/?>/gu, " $1 "],
  [new RegExp(`[↔⇔⟷⟺⇄⇆⇌⇋]|<(?:=|${dash})+>`, "gu"), "<->"],
  [/[≤≦⩽≲]|=</g, "<="],
  [/[≥≧⩾≳]/g, ">="],
  [/≠|=?\/=|<>/g, "!="],
  [new RegExp(`[→⇒⟶⟹↦⟼➔➜➡]|(?:=|${dash})+>`, "gu"), "->"],
  [new RegExp(`[←⇐⟵⟸]|<${dash}+`, "gu"), "<-"],
  [/[∗⋆★✱]/g, "*"],
  [/(?<=\p{L}{2})\*\s*$/u, ""], // After the last word it is a footnote mark
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
const asciiSigns = new RegExp([...signs.keys()].join("|"), "g");

export function signsInAscii(text: string): string {
  return ascii.reduce(
    (spelled, [pattern, replacement]) => spelled.replace(pattern, replacement),
    normalizeUnicode(text, "NFKC"),
  );
}

/** A full stop separates adjacent numbers, but 1,000 becomes 1000. `folded`: `signsInAscii`, letters folded. */
export function lettersAndSigns(folded: string): string {
  return folded
    .replace(asciiSigns, (sign) => signs.get(sign) ?? sign)
    .replace(/(?<=\d)(?:\^|,(?=\d{3}(?!\d)))(?=\d)/g, "")
    .replace(/(?<=\d)[^\p{L}\p{M}\p{N}+#<>=≤≥≠→←↔]+(?=\d)/gu, ".")
    .replace(/(?!(?<=\d)\.\d)[^\p{L}\p{M}\p{N}+#<>=≤≥≠→←↔]/gu, "");
}
