import type { Browser } from "playwright/test";
import { wordyPapers } from "../setup/wordyPapers";
import { OwnSite } from "./ownSite";
import { expect, test } from "./site";

const site = new OwnSite(34_122);
/** A busy day after those of the seed, so that it is the home page too. */
const day = "2025-03-13";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await site.start(wordyPapers(47, day));
});

test.afterAll(() => site.stop());

type Weight = { document: number; script: number; all: number };

/** Returns the bytes of the bodies that a first visit gets, compressed as they are sent. */
async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<[type: string, bytes: number]>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => [request.resourceType(), responseBodySize]));
  });
  await page.goto(`${site.url}${address}`, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await context.close();
  const sum = (type?: string) =>
    all.reduce((total, [each, bytes]) => total + (type === undefined || each === type ? bytes : 0), 0);
  return { document: sum("document"), script: sum("script"), all: sum() };
}

/** In KB of 1,000 bytes: the page itself, and all that a first visit to it fetches. */
const budgets: [name: string, address: string, document: number, all: number][] = [
  ["a day of 47 papers", `/papers/date/${day}`, 45, 120],
  ["its titles", `/papers/date/${day}?view=titles`, 45, 120],
  ["the home page of that day", "/", 45, 120],
  ["a paper", "/papers/2503.00001", 8, 75],
  ["a search", "/search?q=music", 15, 80],
  ["a topic", "/topics/cs.CL", 45, 120],
  ["the topics", "/topics", 8, 75],
  ["the subscribe page", "/subscribe", 10, 75],
];

for (const [name, address, document, all] of budgets) {
  test(`${name} stays within its budget of bytes`, async ({ browser }) => {
    const weight = await weigh(browser, address);
    test.info().annotations.push({ type: "bytes", description: `${address} ${JSON.stringify(weight)}` });
    expect(weight.document, "the page").toBeLessThanOrEqual(document * 1000);
    expect(weight.document, "the page").toBeGreaterThan(1000);
    expect(weight.script, "scripts").toBeLessThanOrEqual(12_000);
    expect(weight.all, "all").toBeLessThanOrEqual(all * 1000);
  });
}
