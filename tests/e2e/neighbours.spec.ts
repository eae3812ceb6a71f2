import type { Page } from "playwright/test";
import { address, before, last, test, titles } from "./daySite";
import { expect } from "./site";

test("the days before and after are also below a list, without JavaScript", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address(last));
  await page.getByRole("navigation", { name: "Earlier and later papers" }).getByRole("link").click();
  await expect(page).toHaveURL(address(before));
  await page.close();
});

test.describe("from a paper", () => {
  const steps = (page: Page) => page.getByRole("navigation", { name: "Previous and next paper" });
  const place = (page: Page) => page.locator("h1");

  test("the next and the previous one of its day are a step away, without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address(last));
    const names = await titles(page).allTextContents();
    await titles(page).first().click();
    await expect(steps(page).getByRole("link", { name: /^Previous: / })).toHaveCount(0);
    await steps(page)
      .getByRole("link", { name: /^Next: / })
      .click();
    await expect(place(page)).toHaveText(names[1] ?? "");
    await steps(page)
      .getByRole("link", { name: /^Next: / })
      .click();
    await steps(page)
      .getByRole("link", { name: /^Previous: / })
      .click();
    await expect(place(page)).toHaveText(names[1] ?? "");
    await expect(page).toHaveURL(/\/papers\/\d{4}\.\d{5}$/);
    await page.close();
  });

  test("the keys go on in the list that it was opened from", async ({ page }) => {
    await page.goto("/papers/trending");
    const names = await titles(page).allTextContents();
    await titles(page).nth(46).click();
    await expect(page).toHaveURL(/\?list=trending$/);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/papers\/\d{4}\.\d{5}$/);
    await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(place(page)).toHaveText((names[47] ?? "").trim());
    await expect(page).toHaveURL(/\?list=trending$/);
    await steps(page).getByRole("link", { name: "Trending papers" }).click();
    await expect(page).toHaveURL("/papers/trending");
  });

  test("a list that does not have it is left out of the address", async ({ page }) => {
    await page.goto(address(before));
    const path = await titles(page).first().getAttribute("href");
    for (const list of ["2020-01", "cs.CL", "2025-3"]) {
      await page.goto(`${path}?list=${list}`);
      await expect(page).toHaveURL(path ?? "");
    }
  });
});
