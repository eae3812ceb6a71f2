import { expect, test } from "./site";

test.describe("searching", () => {
  test("keywords find the right paper first, marked, and stay in the box", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox").fill("symbolic music");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=symbolic+music");
    await expect(page.getByRole("searchbox")).toHaveValue("symbolic music");
    const first = page.locator("article").first();
    await expect(first.locator("h2")).toContainText("XMusic");
    await expect(first.locator("h2 mark")).toHaveText(["Symbolic", "Music"]);
    await expect(first.locator("p mark").first()).toBeVisible();
  });

  test("other forms of a word are found", async ({ page }) => {
    await page.goto("/search?q=playlist+recommendations");
    await expect(page.locator("article h2").first()).toContainText("Representation, Exploration and Recommendation");
  });

  test("a misspelt word is answered with what is close", async ({ page }) => {
    await page.goto("/search?q=tranformer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No paper has these words");
    await expect(page.getByText("words that are close: transformer")).toBeVisible();
    await expect(page.locator("article").first()).toBeVisible();
  });

  test("where nothing is close, the page says so and offers the way on", async ({ page }) => {
    await page.goto("/search?q=zzzzqqqqxxxx");
    await expect(page.getByText("No paper has these words")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Latest papers" })).toBeVisible();
  });

  for (const query of [
    '"',
    "AND",
    "NOT (",
    "*",
    "a* OR b*",
    "NEAR(x y, 2)",
    "title:x",
    "😀",
    "\u0000",
    "^",
    "'; DROP TABLE",
    "-",
    "{",
    "x".repeat(10_000),
  ]) {
    test(`${JSON.stringify(query.slice(0, 20))} is answered like any other query`, async ({ request }) => {
      const response = await request.get(`/search?${new URLSearchParams({ q: query })}`);
      expect(response.status()).toBe(200);
    });
  }
});
