import { macros } from "../../text/latex/macros";
import { operatorsOfAuthors } from "../../text/latex/symbols";

/**
 * What formulas may use of packages and authors beside what KaTeX knows, as macros for it: those that the plain text
 * reads, so that page and text say the same. A macro that is read by how many arguments it has is none of KaTeX's.
 */
export const pageMacros: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...macros].flatMap(([name, { forms, isOfKatex }]): [string, string][] => {
    const [only] = forms;
    return only && forms.length === 1 && !isOfKatex ? [[`\\${name}`, only.source]] : [];
  }),
  ...[...operatorsOfAuthors].map(([name, word]): [string, string] => [
    `\\${name}`,
    String.raw`\operatorname{${word.replace(" ", "\\,")}}`,
  ]),
]);
