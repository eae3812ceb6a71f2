import type { MathReader } from "./math";

/** What the environments of matrices and of cases stand between. Source: amsmath and mathtools. */
const brackets: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ["pmatrix", ["(", ")"]],
  ["bmatrix", ["[", "]"]],
  ["Bmatrix", ["{", "}"]],
  ["vmatrix", ["|", "|"]],
  ["Vmatrix", ["‖", "‖"]],
  ["cases", ["{", ""]],
  ["dcases", ["{", ""]],
  ["rcases", ["", "}"]],
  ["drcases", ["", "}"]],
]);

/** Environments that are given the form of their columns. */
const withColumns = /^(?:array|darray|tabular|alignat|alignedat)$/;

/** Begins a matrix, which is a line whose rows end in semicolons, or another environment. */
export function beginEnvironment(reader: MathReader): void {
  const name = nameOf(reader);
  reader.cursor.option();
  if (withColumns.test(name)) reader.cursor.group();
  const [open = ""] = brackets.get(name) ?? [];
  if (open) reader.add(open, "open");
  else reader.addSpace();
}

/** Ends it. A row that is ended, too, has nothing behind it. */
export function endEnvironment(reader: MathReader): void {
  const [, close = ""] = brackets.get(nameOf(reader)) ?? [];
  reader.dropRowEnd();
  if (close) reader.add(close, "close");
  else reader.addSpace();
}

function nameOf(reader: MathReader): string {
  const nodes = reader.cursor.argument() ?? [];
  return nodes
    .map((node) => (node.kind === "text" ? node.text : ""))
    .join("")
    .replace(/\*$/, "");
}

/** Plain TeX has these as commands whose rows end in `\cr`. */
export const plainMatrices: readonly string[] = ["matrix", "pmatrix", "bmatrix", "cases"];

export function addPlainMatrix(reader: MathReader, name: string): void {
  const [open, close] = brackets.get(name) ?? ["", ""];
  if (open) reader.add(open, "open");
  reader.addGroup(reader.group() ?? []);
  if (close) reader.add(close, "close");
}
