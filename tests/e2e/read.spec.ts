import { readFileSync } from "node:fs";
import { expect, test } from "./site";

test.describe("reading a paper", () => {
  test("title and abstract are rendered with formulas and links", async ({ page }) => {
    await page.goto("/");
    await page.locator("article h2 a", { hasText: "Mixture-of-Experts Vision Transformer" }).click();
    await expect(page.locator("h1 .katex")).toHaveCount(1);
    await expect(page.locator("article")).toContainText("dubbed M³ViT, customizes");
    const link = page.locator("article p.font-serif a");
    await expect(link).toHaveAttribute("href", "https://github.com/VITA-Group/M3ViT");
    await expect(page.locator("article p.font-serif")).toContainText("https://github.com/VITA-Group/M3ViT.");
  });

  test("the link row distinguishes code, model and other links", async ({ page }) => {
    await page.goto("/search?q=tasksource+harmonization");
    await page.getByRole("link", { name: /^tasksource/ }).click();
    await expect(page.locator("[data-kind=code]")).toHaveAttribute("href", "https://github.com/sileod/tasksource");
    await expect(page.locator("[data-kind=code]")).toHaveAccessibleName(/^Code of tasksource/);
    await expect(page.locator("[data-kind=model]")).toHaveText("Model");
    await expect(page.locator("[data-kind=other]")).toHaveText("xkcd.com");
  });

  test("the citation can be copied", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/");
    await page.locator("article h2 a").first().click();
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{xmusic\w*2025,\n {2}title = \{\{XMusic: Towards/);
  });

  test("the page opens the share sheet where the system has one", async ({ page }) => {
    await page.goto("/papers/date/2025-03-12");
    await page.locator("article h2 a").first().click();
    await page.getByText("Share or embed").click();
    await expect(page.getByRole("button", { name: "Share with an app" })).toBeHidden();
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.title = JSON.stringify(data);
      };
    });
    await page.reload();
    await page.getByText("Share or embed").click();
    await page.getByRole("button", { name: "Share with an app" }).click();
    await expect(page).toHaveTitle(/"title":"XMusic: .*"url":"http[^"]*\/papers\/[^"]+"/);
  });

  test("similar papers show authors and dates, and are ordered by likeness, date or votes", async ({ page }) => {
    await page.goto("/papers/date/2025-03-12");
    await page.locator("article h2 a").first().click();
    const similar = page.getByRole("region", { name: "Similar papers" });
    await expect(similar.getByRole("listitem")).not.toHaveCount(0);
    await similar.getByRole("link", { name: "Most votes" }).click();
    await expect(page).toHaveURL(/\?similar=votes#similar$/);
    await expect(similar.getByRole("link", { name: "Most votes" })).toHaveAttribute("aria-current", "true");
    const votes = (await similar.getByRole("listitem").allTextContents()).map((text) =>
      Number(/▲ (\d+)/.exec(text)?.[1] ?? 0),
    );
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
  });

  test("the page links to the other papers of that day", async ({ page }) => {
    await page.goto("/");
    await page.locator("article h2 a").first().click();
    await expect(page.getByRole("heading", { name: "Also listed on March 12" })).toBeVisible();
    await page.getByRole("link", { name: "All 53 papers from this day" }).click();
    await expect(page).toHaveURL("/papers/date/2025-03-12");
  });

  test("all 53 pages have the title of the document", async ({ page, request }) => {
    await page.goto("/");
    const hrefs = await page.locator("article h2 a").evaluateAll((links) => links.map((a) => a.getAttribute("href")!));
    expect(new Set(hrefs).size).toBe(53);
    const document = readFileSync("seeds/000_e8ab4520c3535eca.txt", "utf8");
    for (const href of hrefs) {
      const response = await request.get(href);
      expect(response.status()).toBe(200);
      const bibtex = /title = \{\{(.*)\}\}/.exec((await response.text()).replaceAll("&#x27;", "'"))?.[1];
      expect(document).toContain(`\n${bibtex}\n`);
    }
  });
});
