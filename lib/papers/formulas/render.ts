import katex from "katex";
import { pageMacros } from "./macros";
import { refusalOf } from "./refusal";
import { rewriteForKatex } from "./rewritten";

/** A rendered formula: HTML with MathML for screen readers. Null is a formula that is shown as text. */
export type Html = string | null;

/** A change of either version renders cached formulas again. Increase the second with any rule here. */
export const rendererVersion = `katex ${katex.version}, rules 3`;

/** In characters of HTML. Real formulas take 70 to 300 per character of source, and a few thousand in total. */
const maxHtml = 64_000;
const htmlPerByte = 300;
const baseHtml = 4000;

const maxHeight = 15; // The maximum height of a formula's line, in em. A matrix of ten rows has 12.

// Synchronous: a real formula takes half a millisecond, the slowest that is not refused about 100 ms, so pages use a
// thread (client.ts). Returns safe HTML, bounded by the formula's length; null if refused or not parsed.
export function renderFormula(source: string, displayMode: boolean): Html {
  const tex = rewriteForKatex(source);
  if (refusalOf(tex) !== null) return null;
  const html = setFormula(tex, displayMode);
  return html !== null && html.length <= maxHtmlLength(tex) && isLowEnough(html) ? html : null;
}

export function maxHtmlLength(tex: string): number {
  return Math.min(maxHtml, baseHtml + htmlPerByte * Buffer.byteLength(tex));
}

function setFormula(tex: string, displayMode: boolean): Html {
  try {
    const macros = { ...pageMacros }; // A copy, because KaTeX stores in it what a formula defines, as \nonumber does
    return katex.renderToString(tex, {
      displayMode,
      macros,
      trust: false,
      maxSize: 2,
      maxExpand: 1000,
      strict: "ignore",
    });
  } catch {
    // Besides its own ParseError, KaTeX throws assertion and stack errors; all of them are about the formula.
    return null;
  }
}

function isLowEnough(html: string): boolean {
  for (const [, height] of html.matchAll(/class="katex-strut" style="height:([\d.]+)em/g)) {
    if (Number(height) > maxHeight) return false;
  }
  return true;
}
