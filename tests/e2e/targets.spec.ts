import type { Page } from "playwright/test";
import { pagePaths } from "./pages";
import { expect, test } from "./site";

/** The least side of a target in CSS pixels (WCAG 2.5.8), and on phones of what is used most (WCAG 2.5.5). */
const least = 24;
const thumb = 44;

const pages = [
  ...pagePaths,
  "/papers/date/2025-03-12?view=titles",
  "/search?q=title:model",
  "/topics/large-language-model",
];

const interactive = "a[href], button, summary, select, label:has(input), input:not([type=hidden], label input)";

/** What a phone's reader uses most. */
const often = [
  "header a, header input, header button",
  "nav[aria-label=Period] a, nav[aria-label=Order] a, nav[aria-label=Pages] a, nav[aria-label^=Earlier] a",
  "article h2 a, article label, article summary",
  "[data-keep] button, [data-filters] button",
  "[data-overlay] > summary, a[data-heat], nav[aria-label=Years] a",
  "main form button, main form select, main form input:not([type=hidden], [type=checkbox])",
].join(", ");

/**
 * @returns the targets that are smaller, without the exceptions of WCAG 2.5.8: links in a sentence ("inline"), and the
 * bars of months, which the field above takes as `month:2025-03` ("equivalent")
 */
function tooSmall(page: Page, selector: string, side: number): Promise<string[]> {
  return page.evaluate(
    ({ selector, side }) => {
      const isInSentence = (target: Element) => {
        if (getComputedStyle(target).display !== "inline") return false;
        const block = target.closest("p, li, dd, td, th, label, figcaption, span.paper-text");
        const around = (block?.textContent ?? "").replace(target.textContent ?? "", "");
        return /\p{L}{2,}/u.test(around);
      };
      const isBar = (target: Element) => target.closest('ol[aria-label="By month"]') !== null;
      const isHidden = (target: Element) => {
        const { width, height } = target.getBoundingClientRect();
        return !target.checkVisibility({ visibilityProperty: true }) || (width <= 1 && height <= 1);
      };
      /** Whether a press half a side from the middle still meets the target. */
      const isReached = (target: Element) => {
        target.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
        const [x, y, reach] = [left + width / 2, top + height / 2, side / 2 - 0.75];
        const across = Math.min(reach, width / 2 - 0.75);
        const points = [
          [x, y - reach],
          [x, y + reach],
          [x - across, y],
          [x + across, y],
        ] as const;
        return points.every(([px, py]) => document.elementFromPoint(px, py)?.closest(selector) === target);
      };
      return [...document.querySelectorAll(selector)].flatMap((target) => {
        if (isHidden(target) || isInSentence(target) || isBar(target)) return [];
        const { width, height } = target.getBoundingClientRect();
        const isLarge = width >= side - 0.5 && height >= side - 0.5;
        if (isLarge || (width >= side - 0.5 && isReached(target))) return [];
        return [`${Math.round(width)} × ${Math.round(height)} ${target.outerHTML.slice(0, 160)}`];
      });
    },
    { selector, side },
  );
}

for (const width of [1280, 390]) {
  test(`all targets have ${least} px at ${width}, without JavaScript too`, async ({ browser }) => {
    test.setTimeout(90_000);
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ viewport: { width, height: 844 }, javaScriptEnabled });
      for (const path of pages) {
        await page.goto(path);
        if (javaScriptEnabled) await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
        expect.soft(await tooSmall(page, interactive, least), path).toEqual([]);
      }
      await page.goto("/");
      await page.locator("article h2 a").nth(2).click();
      await page.waitForURL(/\/papers\/(?!date)/);
      expect.soft(await tooSmall(page, interactive, least), "a paper").toEqual([]);
      await page.close();
    }
  });
}

test(`what phones use most has ${thumb} px`, async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pages) {
    await page.goto(path);
    // Letters are as wide as they are; what counts for them is the height of the line that a thumb meets.
    const small = (await tooSmall(page, often, thumb)).filter(
      (each) => Number(/× (\d+)/.exec(each)?.[1]) < thumb - 0.5,
    );
    expect.soft(small, path).toEqual([]);
  }
});
