import { visibleText } from "../../text/visibleText";
import { refusalOf } from "../formulas/refusal";
import { splitSegments, unwrap } from "../segments";

/** Braces by their names: BibTeX counts even escaped ones, and an odd number of them would swallow the next entry. */
const escapes: Record<string, string> = {
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Plain text as LaTeX that prints just this. Letters beyond ASCII stay as they are. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/[{}\\~^]|[&%#_$]/g, (c) => escapes[c] ?? `\\${c}`)
    .replace(/-(?=-)/g, "-{}")
    .replace(/`(?=`)|'(?=')/g, "$&{}");
}

/** A title as LaTeX: its formulas as its source wrote them, the rest as it is read. */
export function titleAsLatex(source: string): string {
  const pieces = splitSegments(visibleText(source)).map((segment) =>
    segment.kind === "math" && isContained(segment.tex) ? `$${segment.tex}$` : escapeLatex(segment.text),
  );
  return unwrap(pieces.join(""));
}

/**
 * Whether a formula is one and ends where it is meant to: it defines nothing and reads no file of whoever cites it, its
 * braces close, and it has no comment and no dollar of its own.
 */
function isContained(tex: string): boolean {
  if (refusalOf(tex)) return false;
  let depth = 0;
  for (const c of tex) {
    depth += c === "{" ? 1 : c === "}" ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[%$\p{Cc}\p{Cs}]|\\$/u.test(tex);
}
