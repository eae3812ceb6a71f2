import { script } from "../scripts";
import { mathText } from "./math";

/** The arrows of mhchem and chemformula, the longest first. */
const arrows: readonly [written: string, arrow: string][] = [
  ["<=>>", "⇌"],
  ["<<=>", "⇌"],
  ["<-->", "⇄"],
  ["<==>", "⇌"],
  ["<=>", "⇌"],
  ["<->", "↔"],
  ["-->", "→"],
  ["==>", "⇒"],
  ["->", "→"],
  ["=>", "⇒"],
  ["<-", "←"],
];

const token = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<arrow>${arrows.map(([written]) => written).join("|")})(?:\[(?<above>[^\[\]]*)\])?(?:\[(?<below>[^\[\]]*)\])?`,
    String.raw`(?<mark>[\^_])(?:\{(?<group>[^{}]*)\}|(?<bare>\d*[+-]|\d+|[a-zA-Z]))`,
    String.raw`\$(?<math>[^$]*)\$`,
    String.raw`(?<number>\d+(?:[./]\d+)*)`,
    String.raw`(?<charge>[+-](?=$|[\s,;)\]}]))`,
    String.raw`(?<joint>[.*](?=[\d(\[A-Z]))`,
    String.raw`\\bond\{(?<bond>[^{}]*)\}`,
    String.raw`(?<command>\\[a-zA-Z]+\s?)`,
    "(?<other>.)",
  ].join("|"),
  "gsu",
);

const bonds: Readonly<Record<string, string>> = {
  "-": "-",
  "1": "-",
  "=": "=",
  "2": "=",
  "#": "≡",
  "3": "≡",
  "...": "···",
};

/** In characters. */
const longestTail = 40;

/**
 * Reads a formula of chemistry as mhchem's `\ce` and chemformula's `\ch` take it: digits behind a symbol or a bracket
 * are lowered, charges and what stands behind `^` raised. Source: mhchem's manual, https://mhchem.github.io/MathJax-mhchem/
 */
export function chemistryText(source: string): string {
  const parts: string[] = [];
  let tail = "";
  for (const { groups = {} } of source.trim().matchAll(token)) {
    const part = tokenText(groups, tail);
    parts.push(part);
    // Only the end is kept to look at: to ask a long text for its end again and again copies it each time.
    tail = (tail + part.slice(-longestTail)).slice(-longestTail);
  }
  return parts.join("").replace(/ {2,}/g, " ").trim();
}

/** @param before the end of what stands before the token */
function tokenText(groups: Record<string, string | undefined>, before: string): string {
  const { space, arrow, mark, group, bare, math, number, charge, joint, bond, command, other } = groups;
  if (space) return " ";
  if (arrow) return arrowText(arrow, groups.above ?? "", groups.below ?? "");
  if (mark) return script(mark === "^" ? "^" : "_", mathText(group ?? bare ?? ""), before);
  if (math) return mathText(math);
  if (number) return isBehindSymbol(before) ? behindSymbol(number) : number;
  if (charge) return isBehindSymbol(before) || /[₀-₉ₐ-ₜ]$/.test(before) ? script("^", charge) : charge;
  if (joint) return /[\p{L}\p{N})\]]$/u.test(before) ? "·" : joint;
  if (bond !== undefined) return bonds[bond] ?? bond;
  if (command) return mathText(command);
  if (other === "#") return "≡";
  if (other === "^") return "↑";
  return other === "{" || other === "}" ? "" : (other ?? "");
}

/** A crystal's water is behind a dot: CuSO4.5H2O. */
function behindSymbol(number: string): string {
  const [, first = "", sign = "", rest = ""] = /^(\d+)([./]?)(.*)$/.exec(number) ?? [];
  const lowered = script("_", first);
  return sign === "." ? `${lowered}·${rest}` : lowered + sign + rest;
}

function isBehindSymbol(before: string): boolean {
  return /[\p{L})\]]$/u.test(before);
}

function arrowText(written: string, above: string, below: string): string {
  const arrow = arrows.find(([each]) => each === written)?.[1] ?? written;
  const lower = below === "" ? "" : script("_", chemistryText(below));
  return ` ${arrow}${lower}${above === "" ? "" : script("^", chemistryText(above), lower)} `;
}
