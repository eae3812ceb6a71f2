import type { Page } from "playwright/test";
import { expect, test } from "./site";

/** @returns once the page's script has run, which shows the button */
async function whenReady(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
}

for (const [path, name] of [
  ["/", "Skip to the papers"],
  ["/papers/date/2025-03-12", "Skip to the papers"],
  ["/papers/week/2025-W11", "Skip to the papers"],
  ["/papers/trending", "Skip to the papers"],
  ["/search?q=music", "Skip to the results"],
] as const) {
  test(`the skip link of ${path} leads to the first title, without JavaScript`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(path);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name })).toBeFocused();
    await expect(page.getByRole("link", { name })).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("article h2 a").first()).toBeFocused();
    await expect(page.locator("article h2 a").first()).toBeInViewport();
    await page.close();
  });
}

test("the skip link of a page without papers leads to its content", async ({ page }) => {
  for (const path of ["/subscribe", "/search?q=zzyzx", "/papers/date/2025-03-15"]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null), path).toBe(true);
  }
});

test.describe("after Escape, the focus is where it was", () => {
  test("when it closes the help that ? opened", async ({ page }) => {
    await page.goto("/");
    await whenReady(page);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("article h2 a").nth(1)).toBeFocused();
  });

  test("when it closes suggestions, and the query is still there", async ({ page }) => {
    await page.goto("/");
    await whenReady(page);
    const field = page.getByLabel("Search papers");
    await field.pressSequentially("languag");
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("languag");
  });

  test("when it closes the reasons of a result", async ({ page }) => {
    await page.goto("/search?q=music");
    await whenReady(page);
    const summary = page.locator("summary", { hasText: "Why this result" }).first();
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "How results are ranked" }).first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(summary).toBeFocused();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test(`after an error, the focus is on the wrong field ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto("/subscribe");
    await page.getByLabel("Email address").fill("nobody at nowhere");
    await page.getByLabel("Email address").press("Enter");
    await expect(page.getByText("This is not a valid email address")).toBeVisible();
    await expect(page.getByLabel("Email address")).toBeFocused();
    await expect(page.getByLabel("Email address")).toHaveValue("nobody at nowhere");
    await page.close();
  });
}

test("shortcuts that another tab switches off are off in this one", async ({ page, context }) => {
  await page.goto("/");
  await whenReady(page);
  const other = await context.newPage();
  await other.goto("/about");
  await other.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await other.getByRole("checkbox", { name: "Use these shortcuts" }).uncheck();
  await other.close();
  await page.keyboard.press("j");
  await expect(page.locator("article h2 a:focus")).toHaveCount(0);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("checkbox", { name: "Use these shortcuts" })).not.toBeChecked();
});
