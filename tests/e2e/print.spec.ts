import type { Page } from "playwright/test";
import { expect, test } from "./site";

/** The pages of the PDF that the browser prints. */
async function countPages(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const controls = [
  "nav",
  "button",
  "summary",
  "dialog",
  "select",
  "input",
  "[role=search]",
  "[data-overlay]",
  "footer",
  'a[href="#first"], a[href="#content"]',
];

/** @returns the addresses that are printed behind links */
function addressesOf(page: Page): Promise<string[]> {
  return page.locator("main a").evaluateAll((links) =>
    links.flatMap((link) => {
      const { content } = getComputedStyle(link, "::after");
      return content === "none" ? [] : [content.replaceAll('"', "").replaceAll(" ", "")];
    }),
  );
}

test.describe("on paper", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ media: "print", colorScheme: "dark" }));

  for (const path of ["/", "/papers/week/2025-W11", "/papers/trending", "/search?q=music", "/digests/2025-03-12"]) {
    test(`${path} has no controls`, async ({ page }) => {
      await page.goto(path);
      for (const control of controls)
        for (const each of await page.locator(control).all()) await expect(each, control).toBeHidden();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("article").first()).toBeVisible();
    });
  }

  test("a day has whole abstracts, black on white", async ({ page }) => {
    await page.goto("/");
    const cut = await page
      .locator("article p.font-serif")
      .evaluateAll((abstracts) => abstracts.filter((each) => each.scrollHeight > each.clientHeight + 1).length);
    expect(cut).toBe(0);
    const { background, color } = await page.evaluate(() => {
      const { backgroundColor, color: ink } = getComputedStyle(document.documentElement);
      return { background: backgroundColor, color: ink };
    });
    expect([background, color]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    // 53 abstracts of about 200 words, two or three to a page.
    const pages = await countPages(page, "A4");
    expect(pages).toBeGreaterThan(12);
    expect(pages).toBeLessThan(27);
  });

  test("each paper says where it is", async ({ page, baseURL }) => {
    await page.goto("/");
    const printed = await addressesOf(page);
    expect(printed.length).toBeGreaterThanOrEqual(53);
    for (const address of printed) expect(URL.canParse(address), address).toBe(true);
    expect(printed.some((address) => address.startsWith(`${baseURL}/papers/`))).toBe(true);
    expect(printed.some((address) => !address.startsWith(`${baseURL}/`))).toBe(true);
  });

  test("a paper is one sheet with its abstract, its links and its address", async ({ page, baseURL }) => {
    await page.goto("/");
    const path = await page.locator("article h2 a", { hasText: "Mixture-of-Experts" }).first().getAttribute("href");
    await page.goto(path ?? "");
    for (const control of controls)
      for (const each of await page.locator(control).all()) await expect(each, control).toBeHidden();
    await expect(page.getByText("@misc")).toBeHidden();
    await expect(page.getByRole("heading", { name: /^Also listed/ })).toBeHidden();
    await expect(page.getByText("dubbed M³ViT, customizes")).toBeVisible();
    await expect(page.locator("article").getByText(`${baseURL}${path}`, { exact: true })).toBeVisible();
    const links = await page
      .locator("main [data-kind]:not([data-screen-only])")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links.length).toBeGreaterThan(0);
    expect(await addressesOf(page)).toEqual(expect.arrayContaining(links));
    expect(await countPages(page, "A4")).toBe(1);
    expect(await countPages(page, "Letter")).toBe(1);
  });
});

test.describe("titles only", () => {
  test.use({ javaScriptEnabled: false });

  test("of 30 papers are one page, chosen below the list without JavaScript", async ({ page }) => {
    await page.goto("/");
    const all = await countPages(page, "A4");
    await page.getByLabel("only titles, 30 to a page").check();
    expect(await page.locator("article p.font-serif").first().isVisible()).toBe(true);
    const titles = await countPages(page, "A4");
    expect(titles).toBeLessThan(all);
    expect(titles).toBe(2);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("article p.font-serif").first()).toBeHidden();
    await expect(page.locator("article h2").first()).toBeVisible();
    expect(await printedHeight(page)).toBeLessThan(pageHeight);
  });
});

/** What is common to A4 and Letter within the margins of app/print.css, in CSS pixels. */
const pageHeight = ((279.4 - 28) / 25.4) * 96;
const pageWidth = Math.floor(((210 - 32) / 25.4) * 96);

/** The height of everything down to the thirtieth title. */
async function printedHeight(page: Page): Promise<number> {
  await page.setViewportSize({ width: pageWidth, height: 1000 });
  const box = await page.locator("article").nth(29).boundingBox();
  if (box === null) throw new Error("There are fewer than 30 papers");
  return box.y + box.height;
}
