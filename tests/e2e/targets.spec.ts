import { pagePaths } from "./pages";
import { expect, test } from "./site";
import { interactive, tooSmall } from "./tooSmall";

/** The least side of a target in CSS pixels (WCAG 2.5.8), and on phones of what is used most (WCAG 2.5.5). */
const least = 24;
const thumb = 44;

const pages = [
  ...pagePaths,
  "/papers/date/2025-03-12?view=titles",
  "/search?q=title:model",
  "/topics/large-language-model",
];

/** What a phone's reader uses most. */
const often = [
  "header a, header input, header button",
  "nav[aria-label=Period] a, nav[aria-label=Order] a, nav[aria-label=Pages] a, nav[aria-label^=Earlier] a",
  "article h2 a, article label, article summary",
  "[data-keep] button, [data-filters] button",
  "[data-overlay] > summary, a[data-heat], nav[aria-label=Years] a",
  "main form button, main form select, main form input:not([type=hidden], [type=checkbox])",
].join(", ");

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
