import type { Server } from "node:http";
import { request as api, type Locator, type Page } from "playwright/test";
import { dayAt } from "@/lib/calendar/day";
import { listen } from "../setup/listen";
import { somePng } from "../setup/someImage";
import { wordyPapers } from "../setup/wordyPapers";
import { expectAccessible } from "./axe";
import { OwnSite } from "./ownSite";
import { expect, test } from "./site";

const site = new OwnSite(34_127, { PICTURES: "on", SOURCES_LOOPBACK_MS: "1" });
const day = dayAt(new Date(), "UTC");
const address = `${site.url}/papers/date/${day}`;
const count = 47;
let source: Server;
let asked: { url: string }[] = [];

const pictures = (page: Page) => page.locator("[data-paper] img");

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  const served = await listen((request, response) => {
    const [, number = "", page] = /^\/(\d+)(\.html)?/.exec(request.url ?? "") ?? [];
    if (request.url === "/x.svg") {
      response.setHeader("content-type", "image/png").end("<svg xmlns='http://www.w3.org/2000/svg'/>");
    } else if (page) {
      response.setHeader("content-type", "text/html");
      response.end(`<head><meta property="og:image" content="/${number}.png"></head>`);
    } else response.setHeader("content-type", "image/png").end(somePng(400 + Number(number), 300));
  });
  ({ server: source, asked } = served);
  // The last two have none, or only one that cannot be shown.
  const papers = wordyPapers(count + 2, day).map((paper, index) => ({
    ...paper,
    ...(index === 1 ? { links: { project: `${served.url}/1.html` } } : {}),
    ...(index === 1 || index > count ? {} : { image: `${served.url}/${index}.png` }),
  }));
  papers[count] = { ...papers[count]!, image: `${served.url}/x.svg` };
  await site.start(papers);
  // The page is kept before the first picture arrives, and renewed when they do.
  const page = await browser.newPage();
  await expect
    .poll(
      async () => {
        await page.goto(address);
        return pictures(page).count();
      },
      { timeout: 120_000, intervals: [1000] },
    )
    .toBe(count);
  await page.close();
});

test.afterAll(async () => {
  source.close();
  await site.stop();
});

test("papers have the pictures that their sources and project pages name, from this site", async ({ page }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const first = pictures(page).first();
  await expect(first).toHaveJSProperty("complete", true);
  expect(await first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(213);
  await expect(first).toHaveAttribute("alt", "");
  await expect(page.locator("[data-paper]").nth(1).locator("img")).toHaveCount(1);
  expect([...hosts]).toEqual([new URL(site.url).host]);
  expect(asked.filter(({ url }) => url === "/0.png")).toHaveLength(1);
});

test("a paper without a picture has no room for one", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const without = page.locator("[data-paper]").nth(count + 1);
  const width = async (card: Locator) => (await card.locator("[data-abstract]").boundingBox())?.width ?? 0;
  expect(await width(without)).toBe((await width(page.locator("[data-paper]").first())) + 85 + 16);
  await expect(page.locator("[data-paper]").nth(count).locator("img")).toHaveCount(0);
});

test("a picture has its room before it is there", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const heights = () =>
    page.locator("[data-paper]").evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
  await page.goto(address);
  await expect(pictures(page).first()).toHaveJSProperty("complete", true);
  const loaded = await heights();
  let held = 0;
  await page.route("**/pictures/*", () => {
    held++;
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await expect.poll(() => held).toBeGreaterThan(0);
  expect(await heights()).toEqual(loaded);
  const box = await pictures(page).first().boundingBox();
  expect([box?.width, box?.height]).toEqual([85, 64]);
});

for (const [view, most] of [
  ["", 8],
  ["?view=titles", 3],
] as const)
  test(`a day of ${count} papers with pictures has at most ${most} screens at ${view || "its address"}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${address}${view}`);
    const last = page.locator("[data-paper]").nth(count - 1);
    const bottom = await last.evaluate((card) => card.getBoundingClientRect().bottom + scrollY);
    expect(bottom / 900).toBeLessThanOrEqual(most);
  });

test("no picture is loaded among titles, on a phone, or for print", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "image") loaded.push(request.url());
  });
  await page.goto(`${address}?view=titles`, { waitUntil: "networkidle" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address, { waitUntil: "networkidle" });
  await expect(pictures(page).first()).toBeHidden();
  expect(loaded.filter((url) => url.includes("/pictures/"))).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(pictures(page).first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(pictures(page).first()).toBeHidden();
});

test("a first visit to that day loads the pictures near the window alone, and else at most 120 KB", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const sizes: Promise<[isPicture: boolean, size: number]>[] = [];
  page.on("requestfinished", (request) => {
    const isPicture = request.url().includes("/pictures/");
    sizes.push(request.sizes().then(({ responseBodySize }) => [isPicture, responseBodySize]));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  const shown = all.filter(([isPicture]) => isPicture).map(([, size]) => size);
  test.info().annotations.push({ type: "bytes", description: JSON.stringify(shown) });
  expect(shown.length).toBeGreaterThan(3);
  // Chromium loads what is up to 2,500 pixels below.
  expect(shown.length).toBeLessThan(count - 10);
  expect(Math.max(...shown)).toBeLessThanOrEqual(6000);
  const rest = all.filter(([isPicture]) => !isPicture).reduce((sum, [, size]) => sum + size, 0);
  expect(rest).toBeLessThanOrEqual(120_000);
  await context.close();
});

test("the page of a paper shows its picture beside the abstract", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  await page.locator("[data-paper] h2 a").first().click();
  const picture = page.locator("article img");
  await expect(picture).toHaveJSProperty("complete", true);
  const box = await picture.boundingBox();
  expect([box?.width, box?.height]).toEqual([107, 80]);
  const abstract = page.locator("article > p.paper-text");
  const area = await abstract.boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(area!.y);
  await picture.evaluate((image) => image.remove());
  expect((await abstract.boundingBox())?.x).toBe(area!.x);
});

test("pages with pictures are accessible", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(address);
  await expectAccessible(page, "a day with pictures");
  await page.locator("[data-paper] h2 a").first().click();
  await expectAccessible(page, "a paper with a picture");
});

test("a copy is a WebP file that caches keep for good, for this site alone", async ({ page }) => {
  await page.goto(address);
  const path = (await pictures(page).first().getAttribute("src")) ?? "";
  const client = await api.newContext({ baseURL: site.url });
  const answer = await client.get(path);
  expect(answer.headers()).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
  expect((await answer.body()).toString("latin1", 8, 12)).toBe("WEBP");
  const hostile = ["0".repeat(32), "..%2F..%2Fpackage", "%00", "x".repeat(5000), `${"0".repeat(32)}.png%2F`];
  for (const name of hostile)
    expect([400, 404, 414], name.slice(0, 40)).toContain((await client.get(`/pictures/${name}.webp`)).status());
  expect((await client.post(path)).status()).toBe(405);
  await client.dispose();
});
