import { visibleText } from "../../text/visibleText";
import { refusalOf } from "../formulas/refusal";
import { splitSegments, unwrap } from "../segments";

/** As commands: BibTeX counts even escaped braces, and an unbalanced one would swallow the next entry. */
const escapes: Record<string, string> = {
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export function escapeLatex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/[{}\\~^]|[&%#_$]/g, (c) => escapes[c] ?? `\\${c}`)
    .replace(/-(?=-)/g, "-{}")
    .replace(/`(?=`)|'(?=')/g, "$&{}");
}

export function titleAsLatex(source: string): string {
  const pieces = splitSegments(visibleText(source)).map((segment) =>
    segment.kind === "math" && isContained(segment.tex) ? `$${segment.tex}$` : escapeLatex(segment.text),
  );
  return unwrap(pieces.join(""));
}

/** Defines nothing, reads no file of whoever cites it, has balanced braces, no comment and no dollar sign. */
function isContained(tex: string): boolean {
  if (refusalOf(tex)) return false;
  let depth = 0;
  for (const c of tex) {
    depth += c === "{" ? 1 : c === "}" ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[%$\p{Cc}\p{Cs}]|\\$/u.test(tex);
}
