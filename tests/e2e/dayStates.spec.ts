import { expectAccessible } from "./axe";
import { address, last, test } from "./daySite";
import { expect } from "./site";

for (const state of ["?view=titles", "?view=abstracts", "?topic=cs.SD", "?min_votes=many"]) {
  test(`a day at ${state} passes axe and fits a phone`, async ({ page }) => {
    await page.goto(address(last, state));
    const narrow = page.locator("summary", { hasText: "Narrow" });
    if (await narrow.isVisible()) await narrow.click();
    await expectAccessible(page, state);
    const surplus = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(surplus).toBeLessThanOrEqual(0);
  });
}
