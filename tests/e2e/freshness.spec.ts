import { address, before, test } from "./daySite";
import { expect } from "./site";

test("the latest day says when its papers came, and no other does", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("Added")).toBeVisible();
  await page.goto(address(before));
  await expect(page.getByText("Added")).toHaveCount(0);
});

test("new are the papers of the latest day, in lists of several days", async ({ page }) => {
  await page.goto("/papers/trending");
  await expect(page.locator("article h2 > span", { hasText: /^New$/ }).filter({ visible: true })).toHaveCount(47);
  await page.goto("/");
  await expect(page.locator("article h2 > span", { hasText: /^New$/ })).toHaveCount(0);
});
