import { parseProse, type Range } from "./parseProse";
import { readProse } from "./prose";
import type { Piece } from "./proseOutput";
import { applyTypography } from "./typography";

/** Signs of LaTeX in prose; most texts have none. */
const markup = /[\\{}^_~`]|--|''/;

/**
 * Converts LaTeX in a text to what a person would read: the text of its commands, without braces. An unknown command
 * leaves its argument or its name, and identifiers stay unchanged. Accepts any text, in linear time.
 * @param ranges the formulas and links of the text in order, which are read elsewhere
 * @returns the prose, with the numbers of the ranges in between. There may be several spaces in a row
 */
export function readLatex(text: string, ranges: readonly Range[] = []): Piece[] {
  if (ranges.length === 0 && !markup.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  return readProse(parseProse(text, ranges)).map((piece) =>
    piece.kind === "text" ? { kind: "text", text: applyTypography(piece.text) } : piece,
  );
}

/** Converts a fragment of LaTeX without formulas, such as a name, to one line: `Erd{\H o}s` is Erdős. */
export function latexToText(source: string): string {
  const text = readLatex(source.replace(/(?<!\\)\$/g, ""))
    .map((piece) => (piece.kind === "piece" ? "" : piece.text))
    .join("");
  return text.replace(/\s+/g, " ").trim();
}
