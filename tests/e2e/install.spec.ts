import { expect, test } from "./site";

test("a browser can install the site, and search it from the address bar", async ({ page, request }) => {
  await page.goto("/papers/trending");
  const target = (rel: string) => page.locator(`head link[rel="${rel}"]`).first().getAttribute("href");
  const answers = await Promise.all(
    ["manifest", "search", "apple-touch-icon"].map(async (rel) => request.get((await target(rel)) ?? "/missing")),
  );
  expect(answers.map((answer) => [answer.status(), answer.headers()["content-type"]])).toEqual([
    [200, "application/manifest+json"],
    [200, "application/opensearchdescription+xml; charset=utf-8"],
    [200, "image/png"],
  ]);
  expect(await answers[0]?.json()).toMatchObject({ name: "Offprint", start_url: "/", display: "minimal-ui" });
});

test("the page on privacy is linked from every page", async ({ page }) => {
  await page.goto("/search?q=music");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(page).toHaveURL("/privacy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Privacy");
});
