import { decodeEntities } from "../text/entities";
import { combiningAccents, commandSymbols, subscripts, superscripts } from "./latexSymbols";

const styles =
  "textbf|textit|textsc|texttt|textrm|textsf|textmd|textup|emph|underline|uline|mbox|text|mathrm|mathbf|mathit|mathcal|mathbb|mathsf|mathtt|operatorname|boldsymbol|footnote|ensuremath";
const styled = new RegExp(String.raw`(?:\\|(?<![\p{L}\\])(?=text|emph))(?:${styles})\*?\s*\{([^{}]*)\}`, "gu");
const opened = new RegExp(String.raw`\\(?:${styles})\*?\s*\{`, "g");
const accentMark = String.raw`["'\x60^~=.]`;
const letter = String.raw`(\p{L}|\\[ij](?![a-zA-Z]))`;

/** Stand-ins for escaped characters while the others are read; from the private use area, so that no text holds them. */
const escapable = ["%", "&", "_", "#", "$", "{", "}", "~", "^"];
const standIn = (index: number) => String.fromCharCode(0xe000 + index);

/** What LaTeX, math and web pages leave in a text. Most have nothing of it, and reading them in full takes ten times as long. */
export const markup = /[\\$`^_~%{}&\ue000-\ue0ff]|--|''/;

type Step = { needs: string; pattern: RegExp; by: (...match: string[]) => string };
/** @param needs what no match of the pattern is without: looking for it first spares most texts most patterns */
const step = (needs: string, pattern: RegExp, by: string | Step["by"]): Step => ({
  needs,
  pattern,
  by: typeof by === "string" ? () => by : by,
});
const first = (_: string, group = "") => group;
const accented = (_: string, mark = "", base = "") =>
  (base.replace("\\", "") + (combiningAccents[mark] ?? "")).normalize("NFC");

/**
 * How a text is read, in this order. A pattern begins with the sign that it needs and looks behind from there, as it is
 * tried only where that stands.
 */
export const steps: Step[] = [
  step("", /[\ue000-\ue0ff]/g, ""),
  step("&", /^.*$/s, decodeEntities),
  step("\\", /\\(?:begin|end)\s*\{[a-zA-Z]+\*?\}/g, " "),
  step("\\", /\\(?<=\p{L}\\)'s(?!\p{L})/gu, "'s"),
  step("\\", new RegExp(String.raw`\\(${accentMark})\s*\{${letter}\}`, "gu"), accented),
  step("\\", new RegExp(String.raw`\\(${accentMark})${letter}`, "gu"), accented),
  step("\\", new RegExp(String.raw`\\([cvuHkdrb])\s*\{${letter}\}`, "gu"), accented),
  step("\\", /\\\\/g, " "),
  step("\\", /\\([%&_#${}])/g, (_, c = "") => standIn(escapable.indexOf(c))),
  step("{", styled, first),
  step("{", styled, first),
  step("{", styled, first),
  step("\\", opened, ""),
  step("\\", /\{\\(?:it|em|bf|sc|tt|rm|sf|small)\s+([^{}]*)\}/g, first),
  step("\\", /\\(?:color|textcolor|label|ref|cite[a-z]*)\s*\{[^{}]*\}/g, ""),
  step("^", /\^(?<=[\p{L}\p{N})]\^)\{?([0-9+-]+|n|i)\}?/gu, (all, s = "") => raise(s) ?? all),
  step("_", /_(?<=[\p{L}\p{N})]_)\{?([0-9]+)\}?(?![\p{L}_])/gu, (all, s = "") => lower(s) ?? all),
  step("\\", /\\([a-zA-Z]+)\*?(?:\{\})? ?/g, (all, name = "") => readCommand(name, all.endsWith(" "))),
  step("\\", /\\[,;: ]/g, " "),
  step("\\", /\\(?=.)/g, ""),
  step("``", /``/g, "“"),
  step("''", /''/g, "”"),
  step("`", /`([^`']+)'/g, (_, quoted = "") => `‘${quoted}’`),
  step("---", /(?<!-)---(?!-)/g, "—"),
  step("--", /--(?<=\p{L}--)(?=\p{L})/gu, "—"),
  step("--", /(?<!-)--(?!-)/g, "–"),
  step("~", /(?<=[^\s(])~(?=\S)|(?<=\s)~(?=[^\d\s])/g, "\u00a0"),
  step("%", /%(?<=(?:^|\s)%)\s?(?=\p{L})/gu, ""),
  step("{", /\{/g, ""),
  step("}", /\}/g, ""),
  step("", /[\ue000-\ue0ff]/g, (c) => escapable[c.charCodeAt(0) - 0xe000] ?? ""),
];

/**
 * Turns the LaTeX that abstracts carry into the characters that it means: `11\%`, ``` ``quoted'' ```, `na\"{\i}ve`,
 * `\eg`, `M^{3}ViT`, `{without}`, a stray `% comment`. A command that is not known leaves its name.
 */
export function cleanLatex(source: string): string {
  if (!markup.test(source)) return source;
  let text = source;
  for (const { needs, pattern, by } of steps) if (text.includes(needs)) text = text.replace(pattern, by);
  return text;
}

/** A formula as readable Unicode: `M^3` gives M³, `\alpha \leq \beta` gives α ≤ β. For where math cannot be set. */
export function readFormula(tex: string): string {
  const text = tex
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|nolimits)(?![a-zA-Z])\.?/g, "")
    .replace(/\\[td]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "($1)/($2)")
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, "√($1)")
    .replace(styled, "$1")
    .replace(/\\([a-zA-Z]+) ?/g, (all, name: string) => readCommand(name, all.endsWith(" ")))
    .replace(
      /\^\{([^{}]*)\}|\^(\S)/g,
      (_, many?: string, one?: string) => raise(many ?? one ?? "") ?? `^${many ?? one}`,
    )
    .replace(/_\{([^{}]*)\}|_(\S)/g, (_, many?: string, one?: string) => lower(many ?? one ?? "") ?? `_${many ?? one}`);
  return cleanLatex(text).replace(/\s+/g, " ").trim();
}

/** The space after a command's name ends the name in LaTeX; after a word it is a space to the reader. */
function readCommand(name: string, spaced: boolean): string {
  const symbol = commandSymbols[name];
  if (symbol !== undefined) return symbol && spaced ? `${symbol} ` : symbol;
  return spaced ? `${name} ` : name;
}

function raise(text: string): string | null {
  return map(text, superscripts);
}

function lower(text: string): string | null {
  return map(text, subscripts);
}

function map(text: string, table: Record<string, string>): string | null {
  const mapped = [...text].map((c) => table[c]);
  return mapped.length > 0 && mapped.every((c) => c !== undefined) ? mapped.join("") : null;
}
