import { address, last, test, titles } from "./daySite";
import { expect } from "./site";

test.describe("a list that is narrowed", () => {
  test.use({ javaScriptEnabled: false });

  test("says how many papers of how many it has, keeps that from day to day, and is widened again", async ({
    page,
  }) => {
    await page.goto(address(last));
    await page.locator("summary", { hasText: "Narrow" }).click();
    await page.getByRole("link", { name: "with code 16" }).click();
    await expect(page).toHaveURL(address(last, "?code=1"));
    await expect(page.getByText("16 of 47 papers")).toBeVisible();
    await expect(titles(page)).toHaveCount(16);
    await page.locator("summary", { hasText: "Narrow" }).click();
    await page.getByRole("link", { name: /^100 or more/ }).click();
    await expect(page).toHaveURL(address(last, "?code=1&min_votes=100"));
    await expect(page.getByText("5 of 47 papers")).toBeVisible();
    await page.getByRole("link", { name: "Week", exact: true }).click();
    await expect(page).toHaveURL(/\/papers\/week\/.*\?code=1&min_votes=100$/);
    await page.getByRole("link", { name: /^with code: / }).click();
    await expect(page).toHaveURL(/\/papers\/week\/[\w-]+\?min_votes=100$/);
  });

  test("to nothing says so, and leads on", async ({ page }) => {
    await page.goto(address(last, "?topic=cs.SD&view=titles"));
    await expect(page.getByText("No paper of this list matches.")).toBeVisible();
    await expect(page.getByRole("link", { name: "search all days for cs.SD" })).toBeVisible();
    await page.getByRole("link", { name: "Show all 47 papers" }).click();
    await expect(page).toHaveURL(address(last, "?view=titles"));
  });

  test("has one address, and says what in another cannot be read", async ({ page, baseURL }) => {
    await page.goto(address(last, "?min_votes=0100&topic=&code=&view=cards"));
    await expect(page).toHaveURL(address(last, "?min_votes=100"));
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${baseURL}${address(last)}`);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    await page.goto(`/papers/date/${last}T00:00:00Z?view=titles&min_votes=100`);
    await expect(page).toHaveURL(address(last, "?view=titles&min_votes=100"));
    await page.goto(address(last, "?min_votes=many"));
    await expect(page.getByRole("status")).toContainText("min_votes is not a whole number from 0 to 1000000000");
    await expect(titles(page)).toHaveCount(47);
  });
});
