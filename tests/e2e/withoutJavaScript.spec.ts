import { expect, test } from "./site";

test.use({ javaScriptEnabled: false });

test("reading, navigating, searching and opening a paper need no JavaScript", async ({ page }) => {
  await page.goto("/");
  const first = page.locator("article").first();
  const abstract = first.locator("p.font-serif");
  const short = (await abstract.boundingBox())!.height;
  await first.getByText("Read more").click();
  expect((await abstract.boundingBox())!.height).toBeGreaterThan(short * 2);

  await page.getByRole("link", { name: "Calendar" }).click();
  await expect(page).toHaveURL("/calendar/2025#2025-03");
  await page.getByRole("link", { name: "March 12, 53 papers" }).click();
  await expect(page).toHaveURL("/papers/date/2025-03-12");
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 11, 2025");

  await page.getByRole("searchbox").fill("mixture of experts");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL("/search?q=mixture+of+experts");
  await expect(page.locator("mark").first()).toBeVisible();

  await page.getByRole("link", { name: /^M.*ViT: Mixture/ }).click();
  await expect(page.locator("h1 .katex")).toHaveCount(1);
  await expect(page.getByText(/@misc\{m3vit\w*2025/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Also listed on March 12" })).toBeVisible();
});
