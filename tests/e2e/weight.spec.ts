import type { Browser } from "playwright/test";
import { address, last, test } from "./daySite";
import { expect } from "./site";

type Weight = { document: number; script: number; all: number };

/** Returns the bytes of the bodies that a first visit gets, compressed as they are sent. */
async function weigh(browser: Browser, path: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<[type: string, bytes: number]>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => [request.resourceType(), responseBodySize]));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await context.close();
  const sum = (type?: string) =>
    all.reduce((total, [each, bytes]) => total + (type === undefined || each === type ? bytes : 0), 0);
  return { document: sum("document"), script: sum("script"), all: sum() };
}

/** In KB of 1,000 bytes: the page itself, and all that a first visit to it fetches. */
const budgets: [name: string, path: string, document: number, all: number][] = [
  ["a day of 47 papers", address(last), 45, 120],
  ["its titles", address(last, "?view=titles"), 45, 120],
  ["the home page of that day", "/", 45, 120],
  ["a year's calendar", `/calendar/${last.slice(0, 4)}`, 8, 75],
  ["a paper", `/papers/${last.slice(2, 4)}${last.slice(5, 7)}.00001`, 8, 75],
  ["a search", "/search?q=music", 22, 90], // With whole abstracts, which open in place,
  ["a topic", "/topics/cs.CL", 45, 120],
  ["the topics", "/topics", 12, 80],
  ["the subscribe page", "/subscribe", 10, 75],
];

for (const [name, path, document, all] of budgets) {
  test(`${name} stays within its budget of bytes`, async ({ browser }) => {
    const weight = await weigh(browser, path);
    test.info().annotations.push({ type: "bytes", description: `${path} ${JSON.stringify(weight)}` });
    expect(weight.document, "the page").toBeLessThanOrEqual(document * 1000);
    expect(weight.document, "the page").toBeGreaterThan(1000);
    expect(weight.script, "scripts").toBeLessThanOrEqual(12_000);
    expect(weight.all, "all").toBeLessThanOrEqual(all * 1000);
  });
}
