import { isSingleUnit, script } from "../scripts";
import { accented, accentNames, mathAccents } from "./accents";
import { alphabetNames, inAlphabet } from "./alphabets";
import { joinAtoms } from "./atoms";
import { chemistryText } from "./chemistry";
import {
  abbreviations,
  arrows,
  citations,
  declarations,
  delimiterSizes,
  fractions,
  ignoredCommands,
  infixes,
  quantities,
  silentArguments,
  spaces,
  styles,
} from "./commands";
import { dingbat } from "./dingbats";
import { addPlainMatrix, beginEnvironment, endEnvironment, plainMatrices } from "./environments";
import { fraction } from "./fraction";
import { expandMacro, type Macro, macros, maxArguments } from "./macros";
import { type MathReader, mathText } from "./math";
import { readQuantity } from "./quantity";
import { sourceOf } from "./sourceOf";
import { kindOfSign, operatorWords } from "./symbols";
import type { Node } from "./tree";

type Command = (reader: MathReader, name: string) => void;

const nothing: Command = () => {};

/** The commands of formulas. Commands for symbols are in symbols.ts, those for letters in letters.ts. */
export const mathCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...all(ignoredCommands, nothing),
  ...all(declarations, nothing),
  ...all(delimiterSizes, (reader, name) => reader.beginDelimiter(name)),
  ...all(spaces, (reader) => reader.add(" ", "space")),
  ...all(citations, (reader) => skipArguments(reader, 1)),
  ...[...silentArguments].map(([name, count]): [string, Command] => [name, (reader) => skipArguments(reader, count)]),
  ...all(styles, addStyled),
  ...all(operatorWords.keys(), (reader, name) => reader.add(operatorWords.get(name) ?? name, "op", { isWord: true })),
  ...all(abbreviations.keys(), (reader, name) => reader.add(abbreviations.get(name) ?? name, "op", { isWord: true })),
  ...all(mathAccents.keys(), addAccented),
  ...all(alphabetNames, (reader, name) => reader.add(inAlphabet(name, reader.argument()), "ord")),
  ...[...macros].map(([name, macro]): [string, Command] => [name, (reader) => addMacro(reader, macro)]),
  ...all(fractions, (reader) =>
    reader.addWhole(fraction(reader.argument(), reader.argument()), "ord", { isApart: true }),
  ),
  ...all(infixes, (reader, name) => reader.divide(name)),
  ...all(["binom", "dbinom", "tbinom"], (reader) =>
    reader.add(`(${reader.argument()} choose ${reader.argument()})`, "ord"),
  ),
  ...all(quantities.keys(), addQuantity),
  ...all(["operatorname", "operatornamewithlimits", "mathop"], (reader) => reader.add(reader.prose(), "op")),
  ...all(["stackrel", "overset"], (reader) => addStacked(reader, "^", reader.argument(), reader.argument())),
  ...[...arrows].map(([name, arrow]): [string, Command] => [name, (reader) => addArrow(reader, arrow)]),
  ...all(["ce", "ch"], addChemistry),
  ["th", (reader) => reader.add("th", "op", { isWord: true })],
  ...all(["bmod", "mod"], (reader) => reader.add("mod", "op", { isWord: true })),
  ["sqrt", addRoot],
  ["buildrel", addBuilt],
  ["underset", (reader) => addStacked(reader, "_", reader.argument(), reader.argument())],
  ["textsuperscript", (reader) => reader.attach("^", reader.argument())],
  ["textsubscript", (reader) => reader.attach("_", reader.argument())],
  ["mathbin", (reader) => reader.add(reader.argument(), "bin")],
  ["mathrel", (reader) => reader.add(reader.argument(), "rel")],
  ["pmod", (reader) => reader.add(`(mod ${reader.argument()})`, "op")],
  ["colon", addColon],
  ["not", strikeNext],
  ...all(plainMatrices, addPlainMatrix),
  ["begin", beginEnvironment],
  ["end", endEnvironment],
  ["genfrac", addGeneralFraction],
  ["pod", (reader) => reader.add(`(${reader.argument()})`, "op")],
  ["{", (reader) => reader.add("{", "open")],
  ["}", (reader) => reader.add("}", "close")],
  ...all(["\\", "cr", "newline", "tabularnewline"], (reader) => reader.endRow()),
  ["deg", addDegree],
  ["ding", (reader) => reader.add(dingbat(reader.argument()), "ord")],
]);

function all(names: Iterable<string>, command: Command): [string, Command][] {
  return [...names].map((name) => [name, command]);
}

function skipArguments({ cursor }: MathReader, count: number): void {
  cursor.option();
  for (let index = 0; index < count; index++) cursor.argument();
}

/** Text in a formula keeps its spaces. */
function addStyled(reader: MathReader, name: string): void {
  const group = reader.cursor.peek()?.kind === "group";
  if (group && /^(?:text|[mhf]box|emph)/.test(name)) reader.add(reader.prose(), "ord");
  else if (group) reader.addGroup(reader.cursor.group() ?? []);
}

function addAccented(reader: MathReader, name: string): void {
  const atoms = reader.argumentAtoms() ?? [];
  const [only] = atoms;
  if (only && atoms.length === 1 && /^\P{M}\p{M}*$/u.test(only.text)) {
    const scripts = only.scripts;
    reader.add(accented(mathAccents.get(name) ?? "", only.text), "ord", { scripts });
    return;
  }
  const text = joinAtoms(atoms);
  if (/^\p{L}{2,}$/u.test(text) && name !== "underline") {
    const mark = mathAccents.get(name) ?? "";
    reader.add([...text].map((letter) => accented(mark, letter)).join(""), "ord");
  } else if (text === "" || name === "underline") reader.addAtoms(atoms);
  else reader.add(`${accentNames.get(name) ?? name}(${text})`, "op");
}

function addMacro(reader: MathReader, macro: Macro): void {
  reader.cursor.skip("*");
  const max = maxArguments(macro);
  if (max > 0) reader.cursor.option();
  const args: Node[][] = [];
  while (args.length < max) {
    const group = reader.group();
    if (!group) break;
    args.push(group);
  }
  if (max > 0 && args.length === 0) args.push(reader.cursor.argument() ?? []);
  // With fewer arguments it is a macro of the authors' own.
  reader.addGroup(expandMacro(macro, args) ?? args.flat());
}

function addQuantity(reader: MathReader, name: string): void {
  const text = readQuantity(name, reader.cursor);
  if (text !== null) reader.addWhole(text, "ord");
}

/** In KaTeX, `\ch x` is a hyperbolic cosine. */
function addChemistry(reader: MathReader, name: string): void {
  const nodes = reader.group();
  if (nodes) reader.addWhole(chemistryText(sourceOf(nodes)), "ord");
  else reader.add(name, "op", { isWord: true });
}

const roots: Record<string, string> = { "2": "√", "3": "∛", "4": "∜" };

function addRoot(reader: MathReader): void {
  const degree = mathText(reader.cursor.option() ?? "2");
  const text = reader.argument();
  // Authors also write \sqrt(x), for which TeX puts only the bracket under the root.
  if (text === "(") {
    reader.add("√(", "open");
    return;
  }
  const isOne = /^(?:\p{L}\p{M}*|[\d.]+|\([^()]*\))$/u.test(text);
  reader.addWhole((roots[degree] ?? `${script("^", degree)}√`) + (isOne ? text : `(${text})`), "ord");
}

/** A bar of no width means a binomial: `\genfrac{(}{)}{0pt}{}{n}{k}`. */
function addGeneralFraction(reader: MathReader): void {
  const [left, right, width] = [reader.argument(), reader.argument(), reader.argument()];
  reader.argument();
  const [above, below] = [reader.argument(), reader.argument()];
  const text = /^0/.test(width) ? `${above} choose ${below}` : fraction(above, below);
  reader.addWhole(left + text + right, "ord", { isApart: true });
}

function addStacked(reader: MathReader, mark: "^" | "_", above: string, base: string): void {
  const kind = /^[a-z ]+$/i.test(base) && base.length > 1 ? "op" : kindOfSign(base);
  reader.add(isSingleUnit(base) || kind !== "ord" ? base : `(${base})`, kind, { scripts: [script(mark, above)] });
}

function addBuilt(reader: MathReader): void {
  const above = reader.argument();
  reader.cursor.skipSpace();
  const over = reader.cursor.peek();
  if (over?.kind === "command" && over.name === "over") reader.cursor.next();
  addStacked(reader, "^", above, reader.argument());
}

function addArrow(reader: MathReader, arrow: string): void {
  const lower = script("_", mathText(reader.cursor.option() ?? ""));
  reader.add(arrow, "rel", { scripts: [lower, script("^", reader.argument(), lower)] });
}

function addColon(reader: MathReader): void {
  reader.add(":", "punct");
  reader.add(" ", "space");
}

/** Strikes through the next symbol: `\not\in`. */
function strikeNext(reader: MathReader): void {
  const count = reader.atoms.length;
  skipMoreNots(reader);
  const last = reader.readNext();
  if (last && reader.atoms.length > count) last.text = accented("\u0338", last.text);
}

function skipMoreNots({ cursor }: MathReader): void {
  for (;;) {
    cursor.skipSpace();
    const next = cursor.peek();
    if (next?.kind !== "command" || next.name !== "not") return;
    cursor.next();
  }
}

function addDegree(reader: MathReader): void {
  if (/\d$/.test(reader.last()?.text ?? "") && reader.last()?.scripts.length === 0) reader.attachSigns("°");
  else reader.add("deg", "op", { isWord: true });
}
