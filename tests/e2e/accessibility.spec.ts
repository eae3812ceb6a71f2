import { expectAccessible } from "./axe";
import { pagePaths } from "./pages";
import { expect, test } from "./site";

for (const path of pagePaths) {
  test(`${path} passes axe`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page, path);
  });
}

test("a paper passes axe", async ({ page }) => {
  await page.goto("/");
  await page.locator("article h2 a").nth(2).click();
  await page.waitForURL(/m3vit/);
  await expectAccessible(page, "a paper");
});

test("no page is wider than a phone's screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pagePaths) {
    await page.goto(path);
    const surplus = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(surplus, path).toBeLessThanOrEqual(0);
  }
});
