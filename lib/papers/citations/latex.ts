import { visibleText } from "../../text/visibleText";
import { refusalOf } from "../formulas/refusal";
import { splitSegments, unwrap } from "../segments";

/**
 * Braces are written as commands, because BibTeX counts even escaped ones, and an unbalanced one would swallow the next
 * entry.
 */
const escapes: Record<string, string> = {
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes plain text for LaTeX. Non-ASCII letters stay as they are. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/[{}\\~^]|[&%#_$]/g, (c) => escapes[c] ?? `\\${c}`)
    .replace(/-(?=-)/g, "-{}")
    .replace(/`(?=`)|'(?=')/g, "$&{}");
}

/** Converts a title to LaTeX: formulas as in the source, the rest as plain text. */
export function titleAsLatex(source: string): string {
  const pieces = splitSegments(visibleText(source)).map((segment) =>
    segment.kind === "math" && isContained(segment.tex) ? `$${segment.tex}$` : escapeLatex(segment.text),
  );
  return unwrap(pieces.join(""));
}

/**
 * Returns whether a formula is safe to embed: it defines nothing and reads no file of the person citing it, its braces
 * are balanced, and it contains no comment or dollar sign.
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
