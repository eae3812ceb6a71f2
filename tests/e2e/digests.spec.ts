import { expect, test } from "./site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`digests ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("of past days can be browsed", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Past digests" }).click();
      await expect(page.getByRole("heading", { name: "Past digests" })).toBeVisible();
      await page.getByRole("link", { name: "Wednesday, March 12" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wednesday, March 12, 2025");
      await expect(page.getByRole("article")).toHaveCount(10);
      await expect(page.getByRole("article").first()).toContainText("Trending, 1st of 53");
      await page.getByRole("link", { name: "And 43 more" }).click();
      await expect(page).toHaveURL("/digests/2025-03-12/more");
      await expect(page.getByText("43 papers that are not in the digest")).toBeVisible();
      await expect(page.getByRole("article")).toHaveCount(43);
    });

    test("can be previewed with the reasons of each paper", async ({ page }) => {
      await page.goto("/subscribe/preview?interest=search:music+generation&cadence=weekly&timeZone=Europe/Paris");
      await expect(page.getByRole("article").first()).toContainText("Matches music generation");
      await page.goto("/subscribe/preview?interest=search:zebrafish");
      await expect(page.getByText("none matches what you follow")).toBeVisible();
    });
  });
}

test("an unknown digest is a 404", async ({ request }) => {
  const token = `1.1.${"x".repeat(43)}`;
  for (const path of [
    `/digests/${token}`,
    "/digests/2025-02-30",
    "/digests/2999-01-01",
    "/digests/2999-01-01/more",
    `/digests/${token}/more`,
    "/digests/%E0%A4%A",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get("/digests/2025-03-08")).status()).toBe(200);
});
