import { macros } from "../../text/latex/macros";
import { authorOperators } from "../../text/latex/symbols";

/**
 * Macros of packages and authors that formulas may use in addition to KaTeX's own, defined for KaTeX. They are those of
 * the plain text, so that page and text agree. Macros whose form depends on the number of arguments are left out.
 */
export const pageMacros: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...macros].flatMap(([name, { forms, isOfKatex }]): [string, string][] => {
    const [only] = forms;
    return only && forms.length === 1 && !isOfKatex ? [[`\\${name}`, only.source]] : [];
  }),
  ...[...authorOperators].map(([name, word]): [string, string] => [
    `\\${name}`,
    String.raw`\operatorname{${word.replace(" ", "\\,")}}`,
  ]),
]);
