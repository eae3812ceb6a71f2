import { execFileSync } from "node:child_process";
import { expectAccessible } from "./axe";
import { expect, test } from "./site";

/** Papers with topics that the document's papers lack, on earlier days. */
const imported = ["2025-02-03", "2025-02-12", "2025-02-12"].map((day, index) => ({
  id: `2503.0000${index + 1}`,
  title: `Zyxography, part ${index + 1}`,
  abstract: "A zyxographic method. We use Zyxographic Group Optimization (ZYGO).",
  day,
  rank: 100 + index,
  votes: 10 - index,
  categories: index === 0 ? ["cs.SY"] : ["eess.SY", "math.IT"],
  keywords: [
    "Zyxographic Models",
    index === 0 ? "Zyxography of Signs" : "quokkas",
    index === 0 ? "Zyxographic Group Optimization" : "ZYGO",
  ],
}));

/** The worker does it when it starts, once a day, and after very many papers. */
const join = `import("./lib/papers/topics/assignPending.store.ts").then((topics) => {
  topics.assignTopics();
  topics.joinTopicNames();
  topics.assignTopics();
});`;

test.beforeAll(({ site }) => {
  const env = { ...process.env, DATA_DIR: site.folder };
  execFileSync(process.execPath, ["--import", "tsx", "bin/offprint.ts", "import", "-"], {
    input: imported.map((record) => JSON.stringify(record)).join("\n"),
    env,
  });
  execFileSync(process.execPath, ["--import", "tsx", "-e", join], { env });
});

test.describe("topics", () => {
  test("are listed by group and frequency, and found by a part of their names, without JavaScript", async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto("/");
    await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Topics" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Topics");
    await expect(page.getByRole("link", { name: "Systems and Control eess.SY 3 papers" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Information Theory cs.IT 2 papers" })).toBeVisible();
    await page.getByLabel("Find a topic").fill("zyxographic");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page).toHaveURL("/topics?q=zyxographic");
    await expect(page.getByLabel("Find a topic")).toHaveValue("zyxographic");
    await page.getByRole("list", { name: "Topics found" }).getByRole("link", { name: "Zyxographic Models" }).click();
    await expect(page).toHaveURL("/topics/zyxographic-model");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zyxographic Models");
    await page.goto("/topics?q=nothing+of+that+name");
    await expect(page.getByText("No matching topic")).toBeVisible();
    await page.close();
  });

  test("list their papers, newest first or trending", async ({ page }) => {
    await page.goto("/topics/eess.SY");
    await expect(page.getByText("eess.SY · Electrical Engineering and Systems Science · 3 papers")).toBeVisible();
    const titles = page.locator("article h2 a");
    await expect(titles).toHaveText(["Zyxography, part 2", "Zyxography, part 3", "Zyxography, part 1"]);
    await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Trending" }).click();
    await expect(page).toHaveURL("/topics/eess.SY?sort=trending");
    await expect(page.locator("article")).toHaveCount(3);
    await expect(page.getByRole("link", { name: "Subscribe", exact: true }).last()).toHaveAttribute(
      "href",
      "/subscribe?topic=eess.SY",
    );
    await expect(page.getByRole("list", { name: "Related topics" })).toContainText("Zyxographic Models");
  });

  test("have a plot of their weeks, also as text and as a table", async ({ page }) => {
    await page.goto("/topics/eess.SY");
    await expect(page.getByRole("img", { name: "Systems and Control: papers per week" })).toHaveAccessibleDescription(
      "3 papers in the 12 weeks up to March 16, 2025. The busiest week began on February 10, 2025 and had 2 papers.",
    );
    await page.getByText("Show as a table").click();
    await expect(page.getByRole("row", { name: /February 10 – 16, 2025/ })).toHaveText(/2$/);
  });

  test("redirect from their other names to the canonical one", async ({ page }) => {
    await page.goto("/topics/cs.SY");
    await expect(page).toHaveURL("/topics/eess.SY");
    await page.goto("/topics/Zyxographic%20models");
    await expect(page).toHaveURL("/topics/zyxographic-model");
  });

  test("are shown on papers, with a note if they were extracted from the text", async ({ page }) => {
    await page.goto("/papers/2503.00002");
    await expect(page.getByRole("list", { name: "Categories" })).toHaveText(
      /eess\.SY Systems and Control.*cs\.IT Information/,
    );
    const keywords = page.getByRole("list", { name: "Keywords" });
    await expect(keywords.getByRole("link", { name: "Zyxographic Models" })).toHaveAttribute(
      "href",
      "/topics/zyxographic-model",
    );
    await page.goto("/");
    await page.locator("article h2 a").first().click();
    await expect(page.getByText("We found these keywords in the title and abstract")).toBeVisible();
    await page
      .getByRole("list", { name: /^Keywords found/ })
      .getByRole("link")
      .first()
      .click();
    await expect(page).toHaveURL(/\/(?:topics\/|search\?q=)./);
    await expect(page.locator("article")).not.toHaveCount(0);
  });

  test("of fewer than three papers search instead, also at the address that they had", async ({ page }) => {
    await page.goto("/papers/2503.00002");
    await page.getByRole("list", { name: "Keywords" }).getByRole("link", { name: "quokkas" }).click();
    await expect(page).toHaveURL("/search?q=quokkas");
    await page.goto("/topics/Quokkas");
    await expect(page).toHaveURL("/search?q=quokkas");
    await page.goto("/topics?q=quokka");
    await expect(page.getByText("No matching topic")).toBeVisible();
    await page.goto("/papers/date/2025-02-12");
    await expect(page.getByRole("list", { name: "Topics" }).first()).toHaveText("eess.SYcs.ITZyxographic ModelsZYGO");
  });

  test("can be searched by any of their names", async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent("topic:cs.SY")}`);
    await expect(page.locator("article")).toHaveCount(3);
    await page.goto(`/search?q=${encodeURIComponent('topic:"zyxographic model"')}`);
    await expect(page.locator("article")).toHaveCount(3);
  });

  test("of an acronym and its long form are one, which each name leads to", async ({ page }) => {
    await page.goto("/topics/zygo");
    await expect(page).toHaveURL("/topics/zyxographic-group-optimization");
    await expect(page.getByText("Keyword · 3 papers · also ZYGO")).toBeVisible();
    await page.goto("/topics?q=zygo");
    await expect(page.getByRole("list", { name: "Topics found" })).toContainText("Zyxographic Group Optimization");
    await page.goto("/papers/2503.00002");
    await page.getByRole("list", { name: "Keywords" }).getByRole("link", { name: "ZYGO" }).click();
    await expect(page).toHaveURL("/topics/zyxographic-group-optimization");
    await expect(async () => {
      await page.goto(`/search?q=${encodeURIComponent("topic:zygo")}`);
      await expect(page.locator("article")).toHaveCount(3, { timeout: 1000 });
    }).toPass();
  });

  test("that do not exist lead to a 404 with similar ones", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const response = await page.goto("/topics/zyxographic-modal");
    expect(response?.status()).toBe(404);
    await page.getByRole("list", { name: "Topics with similar names" }).getByRole("link").first().click();
    await expect(page).toHaveURL("/topics/zyxographic-model");
    for (const path of ["/topics/nothing/more", "/topics/%E0%A4%A", "/topics/%00"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
    await page.close();
  });

  for (const path of ["/topics", "/topics/eess.SY", "/topics?q=zyx", "/papers/2503.00002"]) {
    test(`${path} passes axe and fits a phone`, async ({ page }) => {
      await page.goto(path);
      await expectAccessible(page, path);
      const surplus = await page.evaluate(() => document.body.scrollWidth - document.documentElement.clientWidth);
      expect(surplus).toBeLessThanOrEqual(0);
    });
  }
});
