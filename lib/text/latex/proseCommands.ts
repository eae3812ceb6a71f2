import { script } from "../scripts";
import { mathAccents } from "./accents";
import { alphabetNames } from "./alphabets";
import { codeOf } from "./code";
import {
  abbreviations,
  citations,
  declarations,
  delimiterSizes,
  formulaCommands,
  ignoredCommands,
  quantities,
  silentArguments,
  spaces,
  styles,
} from "./commands";
import { dingbat } from "./dingbats";
import { expandMacro, macros, maxArguments } from "./macros";
import { mathText } from "./math";
import { hasPiece, type ProseReader } from "./prose";
import { sourceOf } from "./sourceOf";
import { operatorWords } from "./symbols";

type Command = (reader: ProseReader, node: { name: string; after: boolean }, before: string) => void;

/** The commands of running text. Commands for symbols are in symbols.ts, those for letters in letters.ts. */
export const proseCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...all(ignoredCommands, () => {}),
  ...all(spaces, ({ output }) => output.add(" ")),
  ...all(styles, readStyled),
  ...all(declarations, readDeclaration),
  ...all(delimiterSizes, ({ cursor }) => void cursor.skip(".")),
  ...all(citations, readCitation),
  ...all(silentArguments.keys(), readSilent),
  ...all(operatorWords.keys(), (reader, { name, after }) => reader.addSymbol(operatorWords.get(name) ?? name, after)),
  ...all(abbreviations.keys(), (reader, { name, after }) => reader.addSymbol(abbreviations.get(name) ?? name, after)),
  ...all(formulaCommands.keys(), (reader, { name }) => {
    if (isArgument(reader)) readFormula(reader, name, formulaCommands.get(name) ?? 1);
    else reader.output.addVerbatim(`\\${name}`);
  }),
  ...all(quantities.keys(), (reader, { name }) => {
    // The \qty of the physics package encloses text in other brackets.
    if (name !== "qty" || isOfUnits(reader)) readFormula(reader, name, quantities.get(name) ?? 1);
  }),
  ...all(
    [...macros.keys()].filter((name) => name.length > 1),
    readMacro,
  ),
  ...all(
    [...mathAccents.keys(), ...alphabetNames].filter((name) => name !== "underline"),
    readAccented,
  ),
  ...all(["footnote", "footnotetext", "endnote", "sidenote", "marginpar", "marginnote"], readFootnote),
  ...all(["par", "newline", "linebreak"], (reader, node) => {
    readDeclaration(reader, node);
    reader.output.add(" ");
  }),
  ...all(["begin", "end"], ({ cursor, output }) => {
    cursor.group();
    output.add(" ");
  }),
  [
    "\\",
    ({ cursor, output }) => {
      cursor.option();
      output.add(" ");
    },
  ],
  ...all(["enquote", "say"], (reader) => {
    const nodes = reader.cursor.group();
    if (!nodes) return;
    reader.output.add("“");
    reader.readGroup(nodes);
    reader.output.add("”");
  }),
  ...[..."dhms"].map((unit): [string, Command] => [
    `f${unit}`,
    // After a number, AASTeX's fractional unit; otherwise a macro of the authors' own.
    (reader, { name }, before) =>
      /\d$/.test(before) ? reader.output.add(`${script("^", unit)}.`) : reader.readUnknown(name, before),
  ]),
  // The plural of an abbreviation in the packages glossaries, acronym and acro.
  ...all(
    ["glspl", "Glspl", "GLSpl", "glsplural", "acrshortpl", "acrfullpl", "acp", "Acp", "acsp", "acfp"],
    (reader, { name }, before) => {
      reader.cursor.skip("*");
      const nodes = reader.cursor.group();
      if (!nodes) reader.readUnknown(name, before);
      else {
        reader.readGroup(nodes);
        reader.output.add("s");
      }
    },
  ),
  ["boxed", readBoxed],
  ["sc", readSmallCapitals],
  ["textsc", readSmallCapitals],
  ["ding", (reader) => reader.output.add(dingbat(sourceOf(reader.cursor.group() ?? [])))],
  ["mintinline", readInlineCode],
  ["texorpdfstring", (reader) => reader.readGroup(reader.groups(2)[0] ?? [])],
  ["item", ({ cursor, output }) => output.add(` ${latexLabel(cursor.option())} `)],
  ...all(["texttt", "path"], readCode),
  ["deg", (reader, { after }, before) => reader.addSymbol(/\d$/.test(before) ? "°" : "deg", after)],
]);

function all(names: Iterable<string>, command: Command): [string, Command][] {
  return [...names].map((name) => [name, command]);
}

/** A style applies to its argument, or to what follows. */
function readStyled(reader: ProseReader): void {
  reader.cursor.option();
  reader.cursor.option();
  const nodes = reader.cursor.group();
  if (nodes) reader.readGroup(nodes);
  else reader.cursor.skipSpace();
}

function readDeclaration({ cursor }: ProseReader, { after }: { after: boolean }): void {
  const next = cursor.peek();
  if (after) cursor.skipSpace();
  else if (next?.kind === "group" && next.nodes.length === 0) cursor.next();
}

function readSilent(reader: ProseReader, { name }: { name: string }): void {
  reader.cursor.option();
  reader.groups(silentArguments.get(name) ?? 0);
  if (name === "color") reader.cursor.skipSpace();
  if (/space$|kern$/.test(name)) reader.output.add(" ");
}

function readFootnote(reader: ProseReader): void {
  reader.cursor.option();
  const nodes = reader.cursor.group();
  if (!nodes || nodes.length === 0) return;
  reader.output.add(" (");
  reader.readGroup(nodes);
  reader.output.dropSpace();
  reader.output.add(")");
}

/** Drops a citation, with the space before it and with brackets that contain nothing else. */
function readCitation({ cursor, output }: ProseReader): void {
  cursor.option();
  cursor.option();
  if (!cursor.group()) return;
  output.dropSpace();
  if (output.last().endsWith(".")) cursor.skip("."); // An abbreviation before it already has the full stop
  for (const [opening, closing] of ["()", "[]"].map((pair) => [...pair])) {
    if (opening === undefined || closing === undefined || !output.last().endsWith(opening)) continue;
    if (cursor.skip(closing) && output.takeBack(opening)) output.dropSpace();
  }
}

function latexLabel(option: string | null): string {
  return option === null ? "•" : mathText(`\\text{${option}}`);
}

/** Code stays as written: its hyphens are not dashes, and nothing is lowered. */
function readCode(reader: ProseReader, node: { name: string; after: boolean }): void {
  const nodes = reader.cursor.group();
  if (!nodes) readDeclaration(reader, node);
  else if (hasPiece(nodes)) reader.readGroup(nodes);
  else reader.output.addVerbatim(codeOf(nodes));
}

/** `\hat x` and `\mathcal O` need no braces. */
function readAccented(reader: ProseReader, { name }: { name: string }): void {
  const next = reader.cursor.peek();
  const hasArgument =
    next?.kind === "group" || next?.kind === "command" || (next?.kind === "text" && /^\s?[\p{L}\d]/u.test(next.text));
  if (hasArgument) readFormula(reader, name, 1);
  else reader.output.add(name);
}

/** Returns whether the command's argument follows. A text may also just name it, as in "the \frac command". */
function isArgument({ cursor }: ProseReader): boolean {
  const next = cursor.peek();
  if (next?.kind === "text") return /^\s?(?:[\d([]|\p{L}(?!\p{L}))/u.test(next.text) || /^\s$/.test(next.text);
  return next?.kind === "group" ? next.nodes.length > 0 : next?.kind === "command";
}

/** Papers on reasoning write of the command for answers: `\\boxed{}`. */
function readBoxed(reader: ProseReader): void {
  const nodes = reader.cursor.group();
  if (nodes && hasPiece(nodes)) reader.readGroup(nodes);
  else reader.output.addVerbatim(`\\boxed${nodes ? `{${sourceOf(nodes)}}` : ""}`);
}

/** Returns whether a group follows the options, as in siunitx. */
function isOfUnits({ cursor }: ProseReader): boolean {
  const position = cursor.place();
  cursor.option();
  const isGroup = cursor.peek()?.kind === "group";
  cursor.returnTo(position);
  return isGroup;
}

/** In an ion, the small capitals are its ionization stage: `H{\sc ii}` is H II. */
function readSmallCapitals(reader: ProseReader, node: { name: string; after: boolean }, before: string): void {
  const isStyle = node.name === "textsc";
  if (isStyle) reader.cursor.option();
  const nodes = isStyle ? reader.cursor.group() : null;
  if (!isStyle) readDeclaration(reader, node);
  const next = isStyle ? (nodes?.length === 1 ? nodes[0] : null) : reader.cursor.peek();
  const element = /(?:^|[^\p{L}])\p{Lu}\p{Ll}?(?<space>[\s~]?)$/u.exec(isStyle ? before : reader.output.last());
  if (element && next?.kind === "text" && /^[ivx]{1,5}$/.test(next.text)) {
    if (!isStyle) reader.cursor.next();
    reader.output.add((element.groups?.space ? "" : " ") + next.text.toUpperCase());
  } else if (nodes) reader.readGroup(nodes);
}

/** The first argument is the language. */
function readInlineCode(reader: ProseReader, node: { name: string; after: boolean }): void {
  reader.cursor.option();
  reader.cursor.group();
  readCode(reader, node);
}

/** Reads a macro of formulas if its arguments follow; otherwise it is a macro of the authors' own. */
function readMacro(reader: ProseReader, { name }: { name: string }, before: string): void {
  const macro = macros.get(name);
  const position = reader.cursor.place();
  const groups = macro ? reader.groups(maxArguments(macro)) : [];
  const expands = macro && expandMacro(macro, groups);
  reader.cursor.returnTo(position);
  if (expands) readFormula(reader, name, groups.length);
  else reader.readUnknown(name, before);
}

function readFormula(reader: ProseReader, name: string, count: number): void {
  const option = reader.cursor.option();
  const groups = reader.groups(count);
  // A formula in dollar signs within the arguments is read in its place.
  if (groups.some(hasPiece)) {
    for (const nodes of groups) reader.readGroup(nodes);
    return;
  }
  const args = groups.length > 0 || count === 0 ? groups : [reader.cursor.argument() ?? []];
  const source = args.map((nodes) => `{${sourceOf(nodes)}}`).join("");
  reader.output.add(mathText(`\\${name}${option === null ? "" : `[${option}]`}${source}`));
}
