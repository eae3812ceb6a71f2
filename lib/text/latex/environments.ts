import type { MathReader } from "./math";

/** The delimiters of matrix and cases environments. Source: amsmath and mathtools. */
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

/** Environments with an argument that specifies the columns. */
const withColumns = /^(?:array|darray|tabular|alignat|alignedat)$/;

/** Begins an environment. A matrix is written on one line, with semicolons between its rows. */
export function beginEnvironment(reader: MathReader): void {
  const name = nameOf(reader);
  reader.cursor.option();
  if (withColumns.test(name)) reader.cursor.group();
  const [open = ""] = brackets.get(name) ?? [];
  if (open) reader.add(open, "open");
  else reader.addSpace();
}

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

/** In plain TeX, these are commands whose rows end in `\cr`. */
export const plainMatrices: readonly string[] = ["matrix", "pmatrix", "bmatrix", "cases"];

export function addPlainMatrix(reader: MathReader, name: string): void {
  const [open, close] = brackets.get(name) ?? ["", ""];
  if (open) reader.add(open, "open");
  reader.addGroup(reader.group() ?? []);
  if (close) reader.add(close, "close");
}
