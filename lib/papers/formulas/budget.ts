import type { Html } from "./render";

/** What one page may still have of formulas. */
export type PageBudget = {
  /** In ms, as performance.now() counts them: the page does not wait for a formula any longer. */
  until: number;
  /** How many may still be asked for. */
  formulas: number;
  /** In characters of HTML. */
  left: number;
};

/** In ms: how long the formulas of a page are waited for, all together. */
const patience = 1000;
/**
 * In characters of HTML. The most that a day of real papers has is 60,000. Rendering costs by it, at each request: a
 * million took .9 s of CPU.
 */
const mostOfPage = 200_000;
const mostOfText = 100_000;
/** In formulas, each of which is looked up: real abstracts have up to 60. */
const mostInPage = 2000;
const mostInText = 200;

/** @param now in ms, as performance.now() counts them */
export function newPageBudget(now: number): PageBudget {
  return { until: now + patience, formulas: mostInPage, left: mostOfPage };
}

/** Returns the first formulas of a text, as many as are set at all, which it takes from the page's. */
export function takeFormulas<T>(formulas: T[], page: PageBudget): T[] {
  const taken = formulas.slice(0, Math.min(mostInText, page.formulas));
  page.formulas -= taken.length;
  return taken;
}

/** Returns the formulas of one text as far as the text and its page have room for them, which it takes from the page's. */
export function withinBudget(formulas: Html[], page: PageBudget): Html[] {
  let left = mostOfText;
  return formulas.map((html) => {
    const length = html?.length ?? 0;
    if (length > left || length > page.left) return null;
    left -= length;
    page.left -= length;
    return html;
  });
}
