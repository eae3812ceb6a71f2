import { macros } from "../../text/latex/macros";
import { authorOperators } from "../../text/latex/symbols";

/** Those of the plain text, so that page and text agree; none whose form depends on the number of arguments. */
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
