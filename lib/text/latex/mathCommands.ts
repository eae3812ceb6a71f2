import { accented, accentedAll, mathAccents } from "./accents";
import { alphabetNames, inAlphabet } from "./alphabets";
import {
  abbreviations,
  citations,
  declarations,
  delimiterSizes,
  fractions,
  nothings,
  quantities,
  silent,
  spaces,
  styles,
} from "./commands";
import type { MathReader } from "./math";
import { readQuantity } from "./quantity";
import { enclosed, script } from "./scripts";
import { kindOfSign, operatorWords } from "./symbols";

/** Reads a command and its arguments, and adds what it stands for. */
type Command = (reader: MathReader, name: string) => void;

const nothing: Command = () => {};

/** What the commands of formulas do; those that stand for a sign are in symbols.ts, for a letter of text in letters.ts. */
export const mathCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...all(nothings, nothing),
  ...all(declarations, nothing),
  ...all(delimiterSizes, ({ cursor }) => void cursor.skip(".")),
  ...all(spaces, (reader) => reader.add(" ", "space")),
  ...all(citations, (reader) => skipArguments(reader, 1)),
  ...[...silent].map(([name, count]): [string, Command] => [name, (reader) => skipArguments(reader, count)]),
  ...all(styles, addStyled),
  ...all(operatorWords.keys(), (reader, name) => reader.add(operatorWords.get(name) ?? name, "op", { isWord: true })),
  ...all(abbreviations.keys(), (reader, name) => reader.add(abbreviations.get(name) ?? name, "op", { isWord: true })),
  ...all(mathAccents.keys(), addAccented),
  ...all(alphabetNames, (reader, name) => reader.add(inAlphabet(name, reader.argument()), "ord")),
  ...all(fractions, (reader) =>
    reader.add(`${enclosed(reader.argument())}/${enclosed(reader.argument())}`, "ord", { isApart: true }),
  ),
  ...all(["binom", "dbinom", "tbinom"], (reader) =>
    reader.add(`(${reader.argument()} choose ${reader.argument()})`, "ord"),
  ),
  ...all(quantities.keys(), (reader, name) => reader.add(readQuantity(name, reader.cursor), "ord")),
  ...all(["operatorname", "mathop"], (reader) => reader.add(reader.prose(), "op")),
  ...all(["stackrel", "overset"], (reader) => addStacked(reader, "^", reader.argument(), reader.argument())),
  ...all(["bmod", "mod"], (reader) => reader.add("mod", "op", { isWord: true })),
  ...all(["begin", "end"], readEnvironment),
  ["sqrt", addRoot],
  ["buildrel", addBuilt],
  ["underset", (reader) => addStacked(reader, "_", reader.argument(), reader.argument())],
  ["xrightarrow", (reader) => addArrow(reader, "→")],
  ["xleftarrow", (reader) => addArrow(reader, "←")],
  ["textsuperscript", (reader) => reader.attach(script("^", reader.argument()))],
  ["textsubscript", (reader) => reader.attach(script("_", reader.argument()))],
  ["mathbin", (reader) => reader.add(reader.argument(), "bin")],
  ["mathrel", (reader) => reader.add(reader.argument(), "rel")],
  ["pmod", (reader) => reader.add(`(mod ${reader.argument()})`, "op")],
  ["colon", addColon],
  ["not", strikeNext],
  ["over", (reader) => reader.add("/", "bin")],
  ["{", (reader) => reader.add("{", "open")],
  ["}", (reader) => reader.add("}", "close")],
  ["\\", (reader) => void (reader.last() && reader.add(";", "punct"))],
  ["deg", addDegree],
]);

function all(names: Iterable<string>, command: Command): [string, Command][] {
  return [...names].map((name) => [name, command]);
}

function skipArguments({ cursor }: MathReader, count: number): void {
  cursor.option();
  for (let index = 0; index < count; index++) cursor.argument();
}

/** Text within a formula keeps its spaces. */
function addStyled(reader: MathReader, name: string): void {
  const group = reader.cursor.peek()?.kind === "group";
  if (group && /^(?:text|[mhf]box|emph)/.test(name)) reader.add(reader.prose(), "ord");
  else if (group) reader.addGroup(reader.cursor.group() ?? []);
}

function addAccented(reader: MathReader, name: string): void {
  const mark = mathAccents.get(name) ?? "";
  const base = reader.argument();
  reader.add(/^\P{M}\p{M}*$/u.test(base) ? accented(mark, base) : accentedAll(mark, base), "ord");
}

const roots: Record<string, string> = { "2": "√", "3": "∛", "4": "∜" };

function addRoot(reader: MathReader): void {
  const degree = reader.cursor.option() ?? "2";
  const text = reader.argument();
  const isOne = /^(?:\p{L}\p{M}*|[\d.]+|\([^()]*\))$/u.test(text);
  reader.add((roots[degree] ?? `${script("^", degree)}√`) + (isOne ? text : `(${text})`), "ord");
}

function addStacked(reader: MathReader, mark: "^" | "_", above: string, base: string): void {
  reader.add(base + script(mark, above), /^[a-z ]+$/i.test(base) ? "op" : kindOfSign(base));
}

/** `\buildrel a \over b` of plain TeX. */
function addBuilt(reader: MathReader): void {
  const above = reader.argument();
  reader.cursor.skipSpace();
  const over = reader.cursor.peek();
  if (over?.kind === "command" && over.name === "over") reader.cursor.next();
  addStacked(reader, "^", above, reader.argument());
}

function addArrow(reader: MathReader, arrow: string): void {
  reader.cursor.option();
  const above = reader.argument();
  reader.add(arrow + (above ? script("^", above) : ""), "rel");
}

/** The colon of a function has a space behind it. */
function addColon(reader: MathReader): void {
  reader.add(":", "punct");
  reader.add(" ", "space");
}

/** `\not\in` is the sign struck through. */
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
  if (/\d$/.test(reader.last()?.text ?? "")) reader.attach("°");
  else reader.add("deg", "op", { isWord: true });
}

/** A matrix is a line whose rows end in semicolons. */
function readEnvironment(reader: MathReader): void {
  const nodes = reader.cursor.argument() ?? [];
  const name = nodes.map((node) => (node.kind === "text" ? node.text : "")).join("");
  reader.cursor.option();
  if (/^(?:array|tabular|alignat|alignedat)/.test(name)) reader.cursor.group();
  reader.addSpace();
}
