import type { Html } from "./render";

export type PageBudget = {
  until: number; // The time until which the page waits for formulas, in ms of performance.now()
  formulas: number; // How many formulas may still be requested
  left: number; // in characters of HTML
};

const maxWait = 1000; // How long a page waits for all of its formulas, in ms
/** In characters of HTML. The largest real day has 60,000; a million took 0.9 s of CPU on each request. */
const maxHtmlOfPage = 200_000;
const maxHtmlOfText = 100_000;
const maxFormulasOfPage = 2000; // In formulas, each of which costs a lookup. Real abstracts have up to 60.
const maxFormulasOfText = 200;

/** @param now in ms of performance.now() */
export function newPageBudget(now: number): PageBudget {
  return { until: now + maxWait, formulas: maxFormulasOfPage, left: maxHtmlOfPage };
}

export function takeFormulas<T>(formulas: T[], page: PageBudget): T[] {
  const taken = formulas.slice(0, Math.min(maxFormulasOfText, page.formulas));
  page.formulas -= taken.length;
  return taken;
}

/** Null for formulas beyond the budget of the text or the page, which is charged. */
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
