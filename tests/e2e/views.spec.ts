import type { Page } from "playwright/test";
import { address, before, last, test, titles } from "./daySite";
import { expect } from "./site";

/** @returns how many screens a page has */
function screens(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
}

test.describe("a day of 47 papers", () => {
  for (const [query, most] of [
    ["?view=titles", 3],
    ["", 8],
  ] as const) {
    test(`has at most ${most} screens at ${query || "its address"}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(address(last, query));
      await expect(titles(page)).toHaveCount(47);
      expect(await screens(page)).toBeLessThanOrEqual(most);
    });
  }

  test("as titles shows what tells them apart, and no abstract", async ({ page }) => {
    await page.goto(address(last, "?view=titles"));
    const first = page.locator("article").first();
    await expect(first.getByText("141 votes")).toBeVisible();
    await expect(first.getByRole("link", { name: "cs.CL" })).toBeVisible();
    await expect(first.getByRole("link", { name: /^Code of / })).toBeVisible();
    await expect(first.locator("[data-kind=pdf]")).toBeHidden();
    await expect(first.locator("[data-abstract]")).toBeHidden();
  });

  test("shows whole abstracts, each of which can be shortened, without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address(last, "?view=abstracts"));
    const first = page.locator("article").first();
    const abstract = first.locator("[data-abstract]");
    const whole = (await abstract.boundingBox())!.height;
    await first.getByText("Show less").click();
    expect((await abstract.boundingBox())!.height).toBeLessThan(whole / 1.5);
    await first.getByText("Read more").click();
    expect((await abstract.boundingBox())!.height).toBe(whole);
    await page.close();
  });

  test("keeps its view on the way through days, weeks and months, without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address(last));
    const view = page.getByRole("navigation", { name: "View" });
    await view.getByRole("link", { name: "Titles" }).click();
    await expect(page).toHaveURL(address(last, "?view=titles"));
    await expect(view.getByRole("link", { name: "Titles" })).toHaveAttribute("aria-current", "true");
    await page.getByRole("link", { name: /^Earlier: / }).click();
    await expect(page).toHaveURL(address(before, "?view=titles"));
    await page.getByRole("link", { name: "Month", exact: true }).click();
    await expect(page).toHaveURL(/\/papers\/month\/[\d-]+\?view=titles$/);
    await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "Trending" }).click();
    await expect(page).toHaveURL("/papers/trending?view=titles");
    await view.getByRole("link", { name: "Cards" }).click();
    await expect(page).toHaveURL("/papers/trending");
    await page.close();
  });

  test("comes in the view that the reader chose last, unless its address says how", async ({ page }) => {
    const list = page.locator("[data-view]");
    await page.goto(address(last));
    await expect(list).toHaveAttribute("data-view", "cards");
    await page.getByRole("link", { name: "Titles" }).click();
    await expect(page).toHaveURL(/view=titles$/);
    await page.goto("/");
    await expect(list).toHaveAttribute("data-view", "titles");
    await expect(page.getByRole("link", { name: "Titles" })).toHaveAttribute("aria-current", "true");
    await page.goto(address(last, "?view=abstracts"));
    await expect(list).toHaveAttribute("data-view", "abstracts");
    await page.goto("/about");
    await page.getByRole("link", { name: "Trending" }).first().click();
    await expect(page).toHaveURL("/papers/trending?view=titles");
    await page.getByRole("link", { name: "Cards" }).click();
    await expect(page).toHaveURL("/papers/trending");
    await expect(list).toHaveAttribute("data-view", "cards");
  });

  for (const query of ["?view=titles", "", "?view=abstracts"]) {
    test(`is read by keys at ${query || "its address"}`, async ({ page }) => {
      await page.goto(address(last, query));
      await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await expect(titles(page).nth(1)).toBeFocused();
      await page.keyboard.press("k");
      await expect(titles(page).first()).toBeFocused();
      const first = page.locator("article").first();
      const short = (await first.boundingBox())!.height;
      await page.keyboard.press("e");
      await expect.poll(async () => (await first.boundingBox())!.height).not.toBe(short);
      await expect(first.locator("[data-abstract]")).toBeVisible();
      await page.keyboard.press("e");
      await expect.poll(async () => (await first.boundingBox())!.height).toBe(short);
      await page.keyboard.press("o");
      await expect(page).toHaveURL(/\/papers\/\d{4}\.\d{5}/);
    });
  }
});
