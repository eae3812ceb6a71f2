import type { Html } from "./render";

/** The remaining formula budget of one page. */
export type PageBudget = {
  /** The time until which the page waits for formulas, in ms of performance.now(). */
  until: number;
  /** How many formulas may still be requested. */
  formulas: number;
  /** In characters of HTML. */
  left: number;
};

/** How long a page waits for all of its formulas, in ms. */
const maxWait = 1000;
/**
 * In characters of HTML. The largest real day has 60,000. Serving costs time in proportion, on each request: a million
 * characters took 0.9 s of CPU.
 */
const maxHtmlOfPage = 200_000;
const maxHtmlOfText = 100_000;
/** In formulas, each of which costs a lookup. Real abstracts have up to 60. */
const maxFormulasOfPage = 2000;
const maxFormulasOfText = 200;

/**
 * Returns the budget of a new page.
 * @param now in ms of performance.now()
 */
export function newPageBudget(now: number): PageBudget {
  return { until: now + maxWait, formulas: maxFormulasOfPage, left: maxHtmlOfPage };
}

/** Takes from the page's budget as many of a text's formulas as it allows, and returns those, the first ones. */
export function takeFormulas<T>(formulas: T[], page: PageBudget): T[] {
  const taken = formulas.slice(0, Math.min(maxFormulasOfText, page.formulas));
  page.formulas -= taken.length;
  return taken;
}

/**
 * Returns the formulas of one text, with null for those that exceed the budget of the text or the page, and charges the
 * page.
 */
export function withinBudget(formulas: Html[], page: PageBudget): Html[] {
  let left = maxHtmlOfText;
  return formulas.map((html) => {
    const length = html?.length ?? 0;
    if (length > left || length > page.left) return null;
    left -= length;
    page.left -= length;
    return html;
  });
}
