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

/** What sources that went through a web page leave behind. */
const entities: Record<string, string> = { amp: "\\&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * Turns the LaTeX that abstracts carry into the characters that it means: `11\%`, ``` ``quoted'' ```, `na\"{\i}ve`,
 * `\eg`, `M^{3}ViT`, `{without}`, a stray `% comment`. A command that is not known leaves its name.
 */
export function cleanLatex(source: string): string {
  let text = source
    .replace(/[\ue000-\ue0ff]/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");
  text = text.replace(/\\(?:begin|end)\s*\{[a-zA-Z]+\*?\}/g, " ");
  text = text.replace(/(?<=\p{L})\\'s(?!\p{L})/gu, "'s");
  text = readAccents(text);
  text = text.replace(/\\\\/g, " ").replace(/\\([%&_#${}])/g, (_, c: string) => standIn(escapable.indexOf(c)));
  for (let depth = 0; depth < 3; depth++) text = text.replace(styled, "$1");
  text = text
    .replace(opened, "")
    .replace(/\{\\(?:it|em|bf|sc|tt|rm|sf|small)\s+([^{}]*)\}/g, "$1")
    .replace(/\\(?:color|textcolor|label|ref|cite[a-z]*)\s*\{[^{}]*\}/g, "")
    .replace(/(?<=[\p{L}\p{N})])\^\{?([0-9+-]+|n|i)\}?/gu, (all, s: string) => raise(s) ?? all)
    .replace(/(?<=[\p{L}\p{N})])_\{?([0-9]+)\}?(?![\p{L}_])/gu, (all, s: string) => lower(s) ?? all)
    .replace(/\\([a-zA-Z]+)\*?(?:\{\})? ?/g, (all, name: string) => readCommand(name, all.endsWith(" ")))
    .replace(/\\[,;: ]/g, " ")
    .replace(/\\(?=.)/g, "")
    .replace(/``|''/g, (quotes) => (quotes === "``" ? "“" : "”"))
    .replace(/`([^`']+)'/g, "‘$1’")
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<=\p{L})--(?=\p{L})/gu, "—")
    .replace(/(?<!-)--(?!-)/g, "–")
    .replace(/(?<=[^\s(])~(?=\S)|(?<=\s)~(?=[^\d\s])/g, "\u00a0")
    .replace(/(^|\s)%\s?(?=\p{L})/gu, "$1")
    .replace(/[{}]/g, "");
  return text.replace(/[\ue000-\ue0ff]/g, (c) => escapable[c.charCodeAt(0) - 0xe000] ?? "");
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

function readAccents(text: string): string {
  const compose = (base: string, mark: string) =>
    (base.replace("\\", "") + (combiningAccents[mark] ?? "")).normalize("NFC");
  return text
    .replace(new RegExp(String.raw`\\(${accentMark})\s*\{${letter}\}`, "gu"), (_, m: string, b: string) =>
      compose(b, m),
    )
    .replace(new RegExp(String.raw`\\(${accentMark})${letter}`, "gu"), (_, m: string, b: string) => compose(b, m))
    .replace(new RegExp(String.raw`\\([cvuHkdrb])\s*\{${letter}\}`, "gu"), (_, m: string, b: string) => compose(b, m));
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
