import { parseProse, type Range } from "./parseProse";
import { readProse } from "./prose";
import type { Piece } from "./proseOutput";
import { typeset } from "./typography";

/** What LaTeX leaves in a prose that is without it; most texts have nothing of it. */
const markup = /[\\{}^_~`]|--|''/;

/**
 * Reads a text that holds LaTeX as a person would: what its commands stand for, without braces; a command that is not
 * known leaves its argument or its name, and names of code stay as they are. Takes any text, in time that is
 * proportional to it.
 * @param ranges the formulas and links of the text, which are read elsewhere, in order
 * @returns its prose, with those ranges between by their number. Spaces may stand side by side
 */
export function readLatex(text: string, ranges: readonly Range[] = []): Piece[] {
  if (ranges.length === 0 && !markup.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  return readProse(parseProse(text, ranges)).map((piece) =>
    piece.kind === "text" ? { kind: "text", text: typeset(piece.text) } : piece,
  );
}

/** A fragment of LaTeX without formulas, such as a name, on one line: `Erd{\H o}s` is Erdős. */
export function latexToText(source: string): string {
  const text = readLatex(source.replace(/(?<!\\)\$/g, ""))
    .map((piece) => (piece.kind === "piece" ? "" : piece.text))
    .join("");
  return text.replace(/\s+/g, " ").trim();
}
