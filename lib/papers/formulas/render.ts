import katex from "katex";
import { pageMacros } from "./macros";
import { refusalOf } from "./refusal";
import { rewritten } from "./rewritten";

/** A formula as it is set: HTML with MathML beside it for screen readers. Null is a formula that is shown as text. */
export type Html = string | null;

/** What is kept was made by these; another version of either makes it anew. Raise the second with any rule here. */
export const madeBy = `katex ${katex.version}, rules 3`;

/** In characters of HTML. Real formulas take 70 to 300 for each character of theirs, and a few thousand in all. */
const longestHtml = 64_000;
const htmlPerByte = 300;
const htmlOfNone = 4000;

/** In em, of a line that a formula stands in. A matrix of ten rows has 12. */
const tallest = 15;

/**
 * Sets a formula with KaTeX, synchronously: half a millisecond for a real one, some 100 ms for the worst that is not
 * refused. So pages ask a thread for it, see client.ts.
 * @returns safe HTML, bounded by the length of the formula, or null where it is refused or KaTeX cannot read it
 */
export function renderFormula(source: string, displayMode: boolean): Html {
  const tex = rewritten(source);
  if (refusalOf(tex) !== null) return null;
  const html = setFormula(tex, displayMode);
  return html !== null && html.length <= mostHtml(tex) && isLowEnough(html) ? html : null;
}

/** Returns the most HTML that a formula may be, in characters. */
export function mostHtml(tex: string): number {
  return Math.min(longestHtml, htmlOfNone + htmlPerByte * Buffer.byteLength(tex));
}

function setFormula(tex: string, displayMode: boolean): Html {
  try {
    // A copy: KaTeX keeps in it what a formula defines, as \nonumber does.
    const macros = { ...pageMacros };
    return katex.renderToString(tex, {
      displayMode,
      macros,
      trust: false,
      maxSize: 2,
      maxExpand: 1000,
      strict: "ignore",
    });
  } catch {
    // Beside its own ParseError, KaTeX lets errors of its assertions and of the stack out: all are about the formula.
    return null;
  }
}

function isLowEnough(html: string): boolean {
  for (const [, height] of html.matchAll(/class="katex-strut" style="height:([\d.]+)em/g)) {
    if (Number(height) > tallest) return false;
  }
  return true;
}
