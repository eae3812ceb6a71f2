import { script } from "../scripts";
import { mathText } from "./math";

/** The arrows of mhchem and chemformula, longest first. */
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

const maxTail = 40; // in characters

// Digits after a symbol or bracket become subscripts, charges and text after `^` superscripts: mhchem's `\ce` and
// chemformula's `\ch`. Source: mhchem's manual, https://mhchem.github.io/MathJax-mhchem/
export function chemistryText(source: string): string {
  const parts: string[] = [];
  let tail = "";
  for (const { groups = {} } of source.trim().matchAll(token)) {
    const part = tokenText(groups, tail);
    parts.push(part);
    // Keep only the end for lookbehind: testing the end of a long, growing string copies it each time.
    tail = (tail + part.slice(-maxTail)).slice(-maxTail);
  }
  return parts.join("").replace(/ {2,}/g, " ").trim();
}

function tokenText(groups: Record<string, string | undefined>, before: string): string {
  const { space, arrow, mark, group, bare, math, number, charge, joint, bond, command, other } = groups;
  if (space) return " ";
  if (arrow) return arrowText(arrow, groups.above ?? "", groups.below ?? "");
  if (mark) return script(mark === "^" ? "^" : "_", mathText(group ?? bare ?? ""), before);
  if (math) return mathText(math);
  if (number) return followsSymbol(before) ? afterSymbol(number) : number;
  if (charge) return followsSymbol(before) || /[₀-₉ₐ-ₜ]$/.test(before) ? script("^", charge) : charge;
  if (joint) return /[\p{L}\p{N})\]]$/u.test(before) ? "·" : joint;
  if (bond !== undefined) return bonds[bond] ?? bond;
  if (command) return mathText(command);
  if (other === "#") return "≡";
  if (other === "^") return "↑";
  return other === "{" || other === "}" ? "" : (other ?? "");
}

/** Water of crystallization follows a dot: CuSO4.5H2O. */
function afterSymbol(number: string): string {
  const [, first = "", sign = "", rest = ""] = /^(\d+)([./]?)(.*)$/.exec(number) ?? [];
  const lowered = script("_", first);
  return sign === "." ? `${lowered}·${rest}` : lowered + sign + rest;
}

function followsSymbol(before: string): boolean {
  return /[\p{L})\]]$/u.test(before);
}

function arrowText(written: string, above: string, below: string): string {
  const arrow = arrows.find(([each]) => each === written)?.[1] ?? written;
  const lower = below === "" ? "" : script("_", chemistryText(below));
  return ` ${arrow}${lower}${above === "" ? "" : script("^", chemistryText(above), lower)} `;
}
