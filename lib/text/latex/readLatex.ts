import { parseProse, type Range } from "./parseProse";
import { readProse } from "./prose";
import type { Piece } from "./proseOutput";
import { applyTypography } from "./typography";

const markup = /[\\{}^_~`]|--|''/; // Signs of LaTeX in prose; most texts have none

// What a person would read: the text of commands, without braces. An unknown command leaves its argument or its name;
// identifiers stay. Any text, in linear time. `ranges` are formulas and links, read elsewhere; their numbers stand in
// the result.
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
