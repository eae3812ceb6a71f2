import { expect, test } from "./site";

test.describe("browsing", () => {
  test("the front page lists the papers of the latest day in the order of the document", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wednesday, March 12, 2025");
    await expect(page.getByText("53 papers · by AK and the research community")).toBeVisible();
    await expect(page.getByText("Get trending papers in your email inbox!")).toBeVisible();
    const titles = page.locator("article h2");
    await expect(titles).toHaveCount(53);
    await expect(titles.first()).toContainText("XMusic: Towards a Generalized");
    await expect(titles.last()).toContainText("Large Language Models can Contrastively Refine");
  });

  test("no paper is marked as new long after the latest day, which says when its papers came", async ({ page }) => {
    for (const path of ["/papers", "/papers/week/2025-W11", "/papers/trending"]) {
      await page.goto(path);
      await expect(page.locator("article h2")).toHaveCount(53);
      await expect(page.locator("article h2 > span", { hasText: /^New$/ }).filter({ visible: true })).toHaveCount(0);
    }
    await page.goto("/");
    await expect(page.locator("header time").first()).toHaveAttribute("datetime", /^20\d\d-/);
  });

  test("an abstract opens in place and closes again", async ({ page }) => {
    await page.goto("/");
    const paper = page.locator("article").first();
    const abstract = paper.locator("p.font-serif");
    const short = (await abstract.boundingBox())!.height;
    await paper.getByText("Read more").click();
    await expect.poll(async () => (await abstract.boundingBox())!.height).toBeGreaterThan(short * 2);
    await paper.getByText("Show less").click();
    await expect.poll(async () => (await abstract.boundingBox())!.height).toBe(short);
  });

  test("the week, the month and trending list the same papers", async ({ page }) => {
    await page.goto("/papers/date/2025-03-12");
    await page.getByRole("link", { name: "Week", exact: true }).click();
    await expect(page).toHaveURL("/papers/week/2025-W11");
    await expect(page.locator("article")).toHaveCount(53);
    await page.getByRole("link", { name: "Month", exact: true }).click();
    await expect(page).toHaveURL("/papers/month/2025-03");
    await expect(page.locator("article")).toHaveCount(53);
    await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "Trending" }).click();
    await expect(page).toHaveURL("/papers/trending");
    await expect(page.locator("article h2").first()).toContainText("XMusic");
  });

  test("an empty day says why it is empty and where the nearest papers are", async ({ page }) => {
    const response = await page.goto("/papers/date/2025-03-15");
    expect(response?.status()).toBe(200);
    await expect(page.getByText("does not announce papers for Saturdays and Sundays")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Wednesday, March 12, 2025", exact: true }).click();
    await expect(page).toHaveURL("/papers/date/2025-03-12");
  });

  test("a future day redirects to the latest day", async ({ page }) => {
    await page.goto("/papers/date/2900-01-01");
    await expect(page).toHaveURL("/papers/date/2025-03-12");
    await page.goto("/papers/week/2900-W01");
    await expect(page).toHaveURL("/papers/week/2025-W11");
  });

  for (const path of [
    "/papers/date/2025-02-29",
    "/papers/date/2025-03-12/more",
    "/papers/date/9999-12-31",
    "/papers/date",
    "/papers/week/2025-W53",
    "/papers/month/2025-13",
    "/papers/nothing-of-that-name",
    "/papers/%E0%A4%A",
    "/papers/date/%E0%A4%A",
    "/papers/%00",
    "/no/such/page",
  ]) {
    test(`${path} is a 404 with a helpful page, even without JavaScript`, async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
      await page.getByRole("link", { name: "Latest papers" }).click();
      await expect(page).toHaveURL("/papers");
      await page.close();
    });
  }

  for (const path of [
    "/papers/2303.08774",
    "/abs/2303.08774v2",
    "/papers/arXiv%3A2303.08774",
    "/papers/10.48550/arXiv.2303.08774",
  ]) {
    test(`${path} says that the paper is not on this site, and links to arXiv`, async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      expect(response?.headers()["cache-control"]).toContain("no-store");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This paper is not on this site");
      const link = page.getByRole("link", { name: "Look for it at arXiv" });
      await expect(link).toHaveAttribute("href", "https://arxiv.org/abs/2303.08774");
      await page.close();
    });
  }

  for (const [path, canonical] of [
    ["/papers/date/2025-3-12", "/papers/date/2025-03-12"],
    ["/papers/date/2025/3/12", "/papers/date/2025-03-12"],
    ["/papers/date/20250312", "/papers/date/2025-03-12"],
    ["/papers/week/2025-w11", "/papers/week/2025-W11"],
    ["/papers/month/2025-3", "/papers/month/2025-03"],
  ] as const) {
    test(`${path} redirects to ${canonical}`, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect([response.status(), response.headers().location]).toEqual([308, canonical]);
    });
  }

  test("a page number beyond the last redirects to the last page", async ({ page }) => {
    await page.goto("/papers/date/2025-03-12?p=9");
    await expect(page).toHaveURL("/papers/date/2025-03-12");
    await page.goto("/papers/date/2025-03-12?p=nine");
    await expect(page.locator("article")).toHaveCount(53);
  });

  test("the keyboard moves between papers, opens one and finds the search", async ({ page }) => {
    await page.goto("/");
    // Keys do nothing until the page's script has run; pressing this one again is harmless.
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(page.locator("article h2 a").nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(page.locator("article h2 a").first()).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.getByLabel("Search papers")).toBeFocused();
    await page.locator("article h2 a").first().focus();
    await page.keyboard.press("o");
    await expect(page).toHaveURL(/\/papers\/xmusic-/);
  });

  test("the keyboard can be left to the browser, which lasts", async ({ page }) => {
    await page.goto("/");
    // From below the papers, where the button is, k leads to the last one.
    const focused = page.locator("article h2 a:focus");
    const opener = page.getByRole("button", { name: "Keyboard shortcuts" });
    await opener.click();
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.getByRole("checkbox", { name: "Use these shortcuts" }).uncheck();
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
    await page.keyboard.press("k");
    await page.keyboard.press("?");
    await expect(focused).toHaveCount(0);
    await page.goto("/papers/date/2025-03-12");
    await opener.focus();
    await page.keyboard.press("?");
    await page.keyboard.press("k");
    await expect(dialog).toBeHidden();
    await expect(focused).toHaveCount(0);
    await opener.click();
    await dialog.getByRole("checkbox", { name: "Use these shortcuts" }).check();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("k");
    await expect(focused).toHaveCount(1);
  });
});
