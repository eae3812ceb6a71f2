import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { expectAccessible } from "./axe";
import { address, before, last, test, titles } from "./daySite";
import { OwnSite } from "./ownSite";
import { expect } from "./site";

const card = (page: Page, place: number) => page.locator("[data-paper]").nth(place);
const saveOf = (page: Page, place: number) => card(page, place).getByRole("button", { name: /^Save/ });
const toast = (page: Page) => page.locator("[data-toast]");
const count = (page: Page) => page.locator("header [data-saved-count]");

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
}

/** Waits until the service worker has a page. */
async function whenKept(page: Page, path: string): Promise<void> {
  const has = () => page.evaluate(async (path) => (await caches.match(path)) !== undefined, path);
  await expect.poll(has, { timeout: 30_000 }).toBe(true);
}

test.describe("a paper in a list", () => {
  test("is saved and is on the reading list, and nobody is told", async ({ page }) => {
    await open(page, address(last));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${request.postData() ?? ""}`));
    await saveOf(page, 0).click();
    await expect(saveOf(page, 0)).toHaveAttribute("aria-pressed", "true");
    await expect(count(page)).toHaveText("1");
    expect(asked).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    const title = (await titles(page).first().textContent()) ?? "";
    await toast(page).getByRole("link", { name: "Reading list" }).click();
    await expect(page.locator("[data-saved-papers] h2")).toHaveText(title);
    await expect(page.locator(":focus")).toHaveCount(0);
    await expect(page.locator("[data-found]")).toHaveText("1 paper");
  });

  test("is hidden until the reader undoes it", async ({ page }) => {
    await open(page, address(last));
    const title = (await titles(page).nth(1).textContent()) ?? "";
    await card(page, 1).getByRole("button", { name: /^Hide/ }).click();
    await expect(card(page, 1)).toBeHidden();
    await expect(toast(page).locator("p")).toHaveText("Hidden.");
    await page.reload();
    await expect(card(page, 1)).toBeHidden();
    await page.getByRole("button", { name: "1 hidden" }).click();
    await expect(page.locator("[data-paper]:visible h2")).toHaveText(title);
    await card(page, 1).getByRole("button", { name: /^Hide/ }).click();
    await page.getByRole("button", { name: "0 hidden" }).click();
    await expect(page.locator("[data-paper]:visible")).toHaveCount(47);
    await card(page, 1).getByRole("button", { name: /^Hide/ }).click();
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect(card(page, 1)).toBeVisible();
    await expect(titles(page).nth(1)).toBeFocused();
  });

  test("is saved by s and hidden by x, and the focus goes on to the next", async ({ page }) => {
    await open(page, address(last));
    await page.keyboard.press("j");
    await page.keyboard.press("s");
    await expect(saveOf(page, 0)).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("x");
    await expect(card(page, 0)).toBeHidden();
    await expect(titles(page).nth(1)).toBeFocused();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("save the paper");
  });

  test("is calm once its page has been opened, in every tab, and is no longer unseen", async ({ page, context }) => {
    await open(page, address(last));
    await expect(page.getByRole("button", { name: "47 of 47 unseen" })).toBeVisible();
    const other = await context.newPage();
    await open(other, (await titles(page).nth(2).getAttribute("href")) ?? "");
    await expect(card(page, 2)).toHaveAttribute("data-seen");
    await page.getByRole("button", { name: "46 of 47 unseen" }).click();
    await expect(card(page, 2)).toBeHidden();
    await expect(page.locator("[data-paper]:visible")).toHaveCount(46);
    await page.reload();
    await expect(card(page, 2)).toBeHidden();
    await other.keyboard.press("s");
    await expect(count(page)).toHaveText("1");
    await page.getByRole("button", { name: "46 of 47 unseen" }).click();
    await expect(saveOf(page, 2)).toHaveAttribute("aria-pressed", "true");
  });

  test("is new if it was listed after the last day that the reader saw", async ({ page }) => {
    await open(page, address(last));
    await page.evaluate((day) => localStorage.setItem("visits", `- ${day} 1000`), before);
    await open(page, "/papers/trending");
    const badges = page.locator("[data-new]:visible");
    await expect(badges).toHaveCount(47);
    await page.getByRole("button", { name: "Since your last visit" }).click();
    await expect(page.locator("[data-paper]:visible")).toHaveCount(47);
    await page.evaluate((day) => localStorage.setItem("visits", `- ${day} 1000`), last);
    await page.goto("/papers/trending");
    await expect(page.locator("html[data-ready]")).toHaveCount(1);
    await expect(badges).toHaveCount(0);
  });
});

for (const width of [1280, 390]) {
  test(`the buttons move nothing when they appear at ${width}, and take no room without JavaScript`, async ({
    browser,
  }) => {
    const viewport = { width, height: 844 };
    const placesOf = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("article, nav")].map((each) => each.getBoundingClientRect().top),
      );
    const context = await browser.newContext({ viewport });
    const late = await context.newPage();
    let send = () => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await late.route(/\/browser-/, async (route) => {
      await held;
      await route.continue();
    });
    await late.goto(address(last), { waitUntil: "commit" });
    await expect(late.locator("footer")).toBeAttached();
    // Before its styles are there, the document has other fonts and sizes.
    await late.waitForFunction(() => [...document.styleSheets].some(({ href }) => href !== null));
    await late.evaluate(() => document.fonts.ready);
    const early = await placesOf(late);
    send();
    await expect(late.locator("html[data-ready]")).toHaveCount(1);
    expect(await placesOf(late)).toEqual(early);
    await context.close();
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport });
    await plain.goto(address(last));
    await expect(plain.locator("[data-keep]:visible, [data-filters]:visible")).toHaveCount(0);
    await plain.goto("/library");
    await expect(plain.getByText("needs JavaScript")).toBeVisible();
    await expect(plain.getByRole("link", { name: "To the latest papers" })).toHaveAttribute("href", "/");
    await expect(plain.getByRole("heading", { name: "Export" })).toBeHidden();
    await plain.close();
  });
}

test.describe("the reading list", () => {
  test("keeps notes and tags, and is searched by them", async ({ page }) => {
    await open(page, address(last));
    for (const place of [0, 1]) await saveOf(page, place).click();
    await open(page, "/library");
    const first = page.locator("[data-saved-papers] > li").first();
    await first.getByText("Add a note or tags").click();
    await first.getByLabel("Note").fill("<b>Compare</b> with last week");
    await first.getByLabel("Tags").fill("seminar, to read");
    await first.getByLabel("Tags").blur();
    await expect(first.getByRole("button", { name: "#seminar" })).toBeVisible();
    await page.reload();
    await expect(first.locator("[data-note]")).toHaveText("<b>Compare</b> with last week");
    await first.getByRole("button", { name: "#to read" }).click();
    await expect(page.locator("[data-found]")).toHaveText("1 of 2 papers");
    await page.getByLabel("Search the reading list").fill("");
    await first.getByRole("button", { name: /^Remove/ }).click();
    await expect(page.locator("[data-found]")).toHaveText("1 paper");
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect(page.locator("[data-found]")).toHaveText("2 papers");
    await expectAccessible(page, "the reading list");
  });

  test("is exported, and brought to another browser by its file", async ({ page, browser, baseURL }, info) => {
    await open(page, address(last));
    for (const place of [0, 1, 2]) await saveOf(page, place).click();
    await open(page, "/library");
    const exported = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path(), "utf8");
    };
    expect((await exported("BibTeX")).match(/^@/gm)).toHaveLength(3);
    await expect(page.locator("[data-exported]")).toHaveText("3 exported.");
    expect((await exported("RIS")).match(/^TY {2}- /gm)).toHaveLength(3);
    expect(JSON.parse(await exported("CSL JSON"))).toHaveLength(3);
    expect((await exported("Markdown")).match(/^- \[/gm)).toHaveLength(3);
    const file = info.outputPath("reading-list.json");
    writeFileSync(file, await exported("Save the file"));
    const elsewhere = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
    await open(elsewhere, address(last));
    await saveOf(elsewhere, 0).click();
    await open(elsewhere, "/library");
    await elsewhere.getByLabel("Open a file").setInputFiles(file);
    await expect(elsewhere.locator("[data-imported]")).toHaveText(/2 added, [01] changed, 0 unreadable/);
    await expect(elsewhere.locator("[data-found]")).toHaveText("3 papers");
    writeFileSync(file, "no library");
    await elsewhere.getByLabel("Open a file").setInputFiles(file);
    await expect(elsewhere.locator("[data-imported]")).toContainText("not a file of a reading list");
    await elsewhere.close();
  });

  test("is deleted after a question", async ({ page }) => {
    await open(page, address(last));
    await saveOf(page, 0).click();
    await open(page, "/library");
    await page.getByRole("button", { name: /^Delete everything/ }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect(page.locator("[data-found]")).toHaveText("1 paper");
    await page.getByRole("button", { name: /^Delete everything/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete everything" }).click();
    await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem("library"))).not.toContain("saved");
  });

  test("that is damaged breaks no page, and its text is kept aside", async ({ page }) => {
    const good = JSON.stringify({ "1": { saved: [true, 5], later: [1, 2] } });
    for (const [text, papers] of [
      ["{ not JSON", ""],
      [`{"version":1,"papers":${good}}`, "1 paper"],
    ] as const) {
      await open(page, "/about");
      await page.evaluate((text) => localStorage.setItem("library", text), text);
      await open(page, "/library");
      await expect(page.locator("[data-found]")).toHaveText(papers);
      const texts = await page.evaluate(() =>
        Object.entries(localStorage).flatMap(([key, value]) => (key.startsWith("library-unreadable-") ? value : [])),
      );
      expect(texts).toContain(text);
      await expect(page.getByRole("button", { name: "Save it as it is" })).toBeVisible();
    }
  });

  test("says that the browser has no room, and forgets no saved paper", async ({ page }) => {
    await open(page, address(last));
    await saveOf(page, 0).click();
    await page.evaluate(() => {
      for (let letters = 4_000_000; letters > 0; letters = Math.floor(letters / 2))
        for (let at = 0; at < 9; at++)
          try {
            localStorage.setItem(`filled-${letters}-${at}`, "x".repeat(letters));
          } catch {
            break;
          }
    });
    await saveOf(page, 1).click();
    await expect(toast(page).locator("p")).toContainText("no room left");
    await page.reload();
    await expect(saveOf(page, 0)).toHaveAttribute("aria-pressed", "true");
  });
});

test.describe("without a network", () => {
  test("saved papers and the last days are there, with their styles, and a page lists them", async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    await open(page, address(last));
    const href = (await titles(page).first().getAttribute("href")) ?? "";
    await saveOf(page, 0).click();
    for (const path of [href, address(last), address(before), "/library", "/offline"]) await whenKept(page, path);
    await context.setOffline(true);
    await page.goto(href);
    await expect(page.locator("h1")).toBeVisible();
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).display)).toBe("flex");
    await expect(page.locator("html[data-ready]")).toHaveCount(1);
    await page.goto(address(before));
    await expect(page.locator("[data-paper]")).toHaveCount(3);
    await page.goto("/library");
    await expect(page.locator("[data-found]")).toHaveText("1 paper");
    await page.goto("/subscribe");
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await expect(page.getByRole("link", { name: `Papers of ${before}` })).toBeVisible();
    await expectAccessible(page, "the offline page");
    await context.setOffline(false);
    await page.goto("/subscribe");
    await expect(page.getByLabel("Email address")).toBeVisible();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => /subscribe|preferences|outbox|unsubscribe/.test(path))).toEqual([]);
  });

  test("a first visit that saves nothing gets no service worker", async ({ page }) => {
    await open(page, address(last));
    await page.waitForTimeout(3000);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

test("where the operator has switched it off, a service worker deletes what it has and leaves", async ({ page }) => {
  test.setTimeout(180_000);
  const site = new OwnSite(34_126, { OFFLINE: "off" });
  await site.start([]);
  await page.goto(`${site.url}/about`);
  await expect(page.locator("html[data-ready]")).toHaveCount(1);
  await page.evaluate(async () => {
    await (await caches.open("offprint-old")).put("/", new Response("old"));
    type Policy = { createScriptURL: (text: string) => string };
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, policy: Policy) => Policy };
    };
    const policy = trustedTypes.createPolicy("service-worker", { createScriptURL: (text) => text });
    await navigator.serviceWorker.register(policy.createScriptURL("/service-worker.js"));
  });
  const left = () =>
    page.evaluate(async () => [
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ...(await caches.keys()),
    ]);
  await expect.poll(left, { timeout: 20_000 }).toEqual([]);
  await site.stop();
});
