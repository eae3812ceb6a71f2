import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { addDays, dayAt } from "@/lib/calendar/day";
import { wordyPapers } from "../setup/wordyPapers";
import { OwnSite } from "./ownSite";
import { expect, test } from "./site";

const site = new OwnSite(34_123);
const today = dayAt(new Date(), "UTC");
const [last, before] = [today, addDays(today, -1)];
const address = (day: string, query = "") => `${site.url}/papers/date/${day}${query}`;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const earlier = wordyPapers(3, before).map((paper, index) => ({
    ...paper,
    id: `${paper.id.slice(0, 5)}9000${index}`,
    title: `Earlier ${index}: ${paper.title}`,
    categories: index === 0 ? ["cs.SD"] : ["cs.LG"],
  }));
  await site.start([...wordyPapers(47, last), ...earlier]);
});

test.afterAll(() => site.stop());

/** @returns how many screens a page has */
function screens(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
}

const titles = (page: Page) => page.locator("article h2 a");

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
    await expect(page).toHaveURL(`${site.url}/papers/trending?view=titles`);
    await view.getByRole("link", { name: "Cards" }).click();
    await expect(page).toHaveURL(`${site.url}/papers/trending`);
    await page.close();
  });

  test("comes in the view that the reader chose last, unless its address says how", async ({ page }) => {
    const list = page.locator("[data-view]");
    await page.goto(address(last));
    await expect(list).toHaveAttribute("data-view", "cards");
    await page.getByRole("link", { name: "Titles" }).click();
    await expect(page).toHaveURL(/view=titles$/);
    await page.goto(site.url);
    await expect(list).toHaveAttribute("data-view", "titles");
    await expect(page.getByRole("link", { name: "Titles" })).toHaveAttribute("aria-current", "true");
    await page.goto(address(last, "?view=abstracts"));
    await expect(list).toHaveAttribute("data-view", "abstracts");
    await page.goto(`${site.url}/about`);
    await page.getByRole("link", { name: "Trending" }).first().click();
    await expect(page).toHaveURL(`${site.url}/papers/trending?view=titles`);
    await page.getByRole("link", { name: "Cards" }).click();
    await expect(page).toHaveURL(`${site.url}/papers/trending`);
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

  test("has one address, and says what in another cannot be read", async ({ page }) => {
    await page.goto(address(last, "?min_votes=0100&topic=&code=&view=cards"));
    await expect(page).toHaveURL(address(last, "?min_votes=100"));
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", address(last));
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    await page.goto(address(last, "?min_votes=many"));
    await expect(page.getByRole("status")).toContainText("min_votes is not a whole number from 0 to 1000000000");
    await expect(titles(page)).toHaveCount(47);
  });
});

test("the days before and after are also below a list, without JavaScript", async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address(last));
  await page.getByRole("navigation", { name: "Earlier and later papers" }).getByRole("link").click();
  await expect(page).toHaveURL(address(before));
  await page.close();
});

test("the latest day says when its papers came, and no other does", async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByText("Added")).toBeVisible();
  await page.goto(address(before));
  await expect(page.getByText("Added")).toHaveCount(0);
});

test("new are the papers of the latest day, in lists of several days", async ({ page }) => {
  await page.goto(`${site.url}/papers/trending`);
  await expect(page.locator("article h2 > span", { hasText: /^New$/ })).toHaveCount(47);
  await page.goto(site.url);
  await expect(page.locator("article h2 > span", { hasText: /^New$/ })).toHaveCount(0);
});

test.describe("from a paper", () => {
  const steps = (page: Page) => page.getByRole("navigation", { name: "Previous and next paper" });
  const place = (page: Page) => page.locator("h1");

  test("the next and the previous one of its day are a step away, without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address(last));
    const names = await titles(page).allTextContents();
    await titles(page).first().click();
    await expect(steps(page).getByRole("link", { name: /^Previous: / })).toHaveCount(0);
    await steps(page)
      .getByRole("link", { name: /^Next: / })
      .click();
    await expect(place(page)).toHaveText(names[1] ?? "");
    await steps(page)
      .getByRole("link", { name: /^Next: / })
      .click();
    await steps(page)
      .getByRole("link", { name: /^Previous: / })
      .click();
    await expect(place(page)).toHaveText(names[1] ?? "");
    await expect(page).toHaveURL(/\/papers\/\d{4}\.\d{5}$/);
    await page.close();
  });

  test("the keys go on in the list that it was opened from", async ({ page }) => {
    await page.goto(`${site.url}/papers/trending`);
    const names = await titles(page).allTextContents();
    await titles(page).nth(46).click();
    await expect(page).toHaveURL(/\?list=trending$/);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/papers\/\d{4}\.\d{5}$/);
    await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(place(page)).toHaveText((names[47] ?? "").trim());
    await expect(page).toHaveURL(/\?list=trending$/);
    await steps(page).getByRole("link", { name: "Trending papers" }).click();
    await expect(page).toHaveURL(`${site.url}/papers/trending`);
  });

  test("a list that does not have it is left out of the address", async ({ page }) => {
    await page.goto(address(before));
    const path = await titles(page).first().getAttribute("href");
    for (const list of ["2020-01", "cs.CL", "2025-3"]) {
      await page.goto(`${site.url}${path}?list=${list}`);
      await expect(page).toHaveURL(`${site.url}${path}`);
    }
  });
});

const states = ["?view=titles", "?view=abstracts", "?topic=cs.SD", "?min_votes=many"];

for (const colorScheme of ["light", "dark"] as const) {
  // The layout is the same in both schemes.
  for (const width of colorScheme === "light" ? [1280, 390] : [390]) {
    test(`all states of a list pass axe in ${colorScheme} at ${width}`, async ({ browser }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      for (const state of states) {
        await page.goto(address(last, state));
        const narrow = page.locator("summary", { hasText: "Narrow" });
        if (await narrow.isVisible()) await narrow.click();
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
          .analyze();
        expect
          .soft(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            state,
          )
          .toEqual([]);
        const surplus = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(surplus, state).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
}
