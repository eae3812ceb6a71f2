import katex from "katex";
import { LRUCache } from "lru-cache";

/** Formulas recur between visits and pages; setting one costs about half a millisecond. */
const rendered = new LRUCache<string, { html: string | null }>({ max: 5000 });

/**
 * Sets a formula with KaTeX as HTML with MathML beside it for screen readers. Macros that expand without end,
 * links and oversized boxes are refused by its limits.
 * @returns safe HTML, or null where KaTeX cannot read the formula
 */
export function renderMath(tex: string, display: boolean): string | null {
  const key = `${display}${tex}`;
  const known = rendered.get(key);
  if (known) return known.html;
  const html = setFormula(tex, display);
  rendered.set(key, { html });
  return html;
}

function setFormula(tex: string, displayMode: boolean): string | null {
  try {
    return katex.renderToString(tex, { displayMode, trust: false, maxSize: 10, maxExpand: 200, strict: "ignore" });
  } catch (error) {
    if (error instanceof katex.ParseError || error instanceof RangeError) return null;
    throw error;
  }
}
