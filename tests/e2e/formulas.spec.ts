import katex from "katex";
import type { Page } from "playwright/test";
import { OwnSite } from "./ownSite";
import { expect, test } from "./site";

const site = new OwnSite(34_121);
const { url } = site;

// These tests write into pages what no page of ours would: text that becomes elements.
test.use({ bypassCSP: true });

const bomb = `\\def\\a{${"x".repeat(300)}}${"\\a".repeat(195)}`;
const refused = [
  "\\smash{\\rule{3em}{9em}}",
  "\\hspace{-50em}here",
  "\\rlap{over}",
  "\\begin{alignedat}{9999999}x\\end{alignedat}",
];
const honest = String.raw`\hat{f}_{\theta}(x) = \underbrace{\int_0^1 \frac{\sqrt{x}}{\widetilde{y}^2}\,dx}_{\text{honest}} \le \begin{pmatrix} a & b \\ c & d \end{pmatrix}`;
const many = Array.from({ length: 1000 }, (_, number) => `$x_{${number}}$`).join(" ");

const papers = [
  { id: "f:1", title: "Above", abstract: "What stands above." },
  {
    id: "f:2",
    title: `Hostile $${bomb}$`,
    abstract: `So: $${honest}$, and ${refused.map((tex) => `$${tex}$`).join(", ")}.`,
  },
  { id: "f:3", title: "Below", abstract: "What stands below." },
  { id: "f:4", title: "Many", abstract: many },
];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await site.start(papers.map((paper, index) => ({ ...paper, authors: ["A"], day: "2001-02-05", rank: index + 1 })));
});

test.afterAll(() => site.stop());

/** Opens the page of a paper of this day. @returns its address */
async function openPaper(page: Page, title: string): Promise<string> {
  await page.goto(`${url}/papers/date/2001-02-05`);
  const link = page.locator("article h2 a", { hasText: title });
  const address = `${url}${await link.getAttribute("href")}`;
  await page.goto(address);
  return address;
}

test("refused formulas are shown as their source, and valid ones are rendered", async ({ page, request }) => {
  test.setTimeout(90_000);
  await page.goto(`${url}/papers/date/2001-02-05`);
  const hostile = page.locator("article", { hasText: "Hostile" });
  await expect(hostile.locator("h2")).toContainText(bomb);
  for (const tex of refused) await expect(hostile).toContainText(tex);
  // On a slow machine, the first request may show the source.
  await expect(async () => {
    await page.reload();
    await expect(hostile.locator(".katex")).toHaveCount(1);
  }).toPass();
  await expect(hostile.locator(".katex-html")).toBeVisible();

  const response = await request.get(await openPaper(page, "Many"));
  expect(response.status()).toBe(200);
  expect((await response.body()).length).toBeLessThan(2_000_000);
});

test("a paper with a thousand formulas does not block, and is rendered on a later request", async ({ page }) => {
  test.setTimeout(90_000);
  await openPaper(page, "Many");
  await expect(async () => {
    await page.reload();
    expect(await page.locator("article .katex").count()).toBeGreaterThan(50);
  }).toPass();
});

test("whatever a formula draws stays within its card", async ({ page }) => {
  await page.goto(`${url}/papers/date/2001-02-05`);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator("article h2").nth(1)).toContainText("Hostile");
  // Found by position, because the test replaces the titles.
  const [above, hostile, below] = [0, 1, 2].map((place) => page.locator("article").nth(place));
  const look = async () => [await above!.screenshot(), await below!.screenshot()];
  const draw = async (place: string, html: string) => {
    await hostile!.evaluate(
      (card, { place, html }) => {
        card.style.height = "";
        for (const element of card.querySelectorAll("h2 a, p.font-serif")) element.textContent = "Text";
        const drawn = card.querySelector(place);
        if (drawn) drawn.innerHTML = html;
        // Rounds the height: a card that ends between two pixels would move the next by less than one.
        card.style.boxSizing = "border-box";
        card.style.height = `${Math.ceil(card.getBoundingClientRect().height)}px`;
      },
      { place, html },
    );
    return look();
  };
  const before = await draw("h2 a", "Text");
  // Rendered by KaTeX directly, because our rules refuse these formulas.
  const line = "\\mathrlap{\\smash{\\rule[-9em]{40em}{5em}}}x\\\\[-9em]\\Huge\\text{LINE}";
  const inks = [
    line,
    "\\smash{\\raisebox{-12em}{\\Huge OVER}\\raisebox{8em}{\\Huge OVER}}",
    "x\\kern-20em\\smash{\\raisebox{-9em}{\\rule{40em}{5em}}}",
    "\\rlap{\\Huge over and over and over and over and over and over}",
    "\\begin{matrix}a\\\\[-60em]b\\end{matrix}",
    "x\\\\[-30em]\\Huge\\text{LINE}",
  ];
  for (const tex of inks) {
    const html = katex.renderToString(tex, { trust: true, strict: "ignore" });
    for (const place of ["h2 a", "p.font-serif"]) {
      const after = await draw(place, html);
      expect(after[0]!.equals(before[0]!), `${tex} in ${place}, above`).toBe(true);
      expect(after[1]!.equals(before[1]!), `${tex} in ${place}, below`).toBe(true);
    }
  }
  // Without the containment, the formula would be visible outside.
  await page.addStyleTag({
    content: "article * { overflow: visible !important; -webkit-line-clamp: none !important }",
  });
  const free = await draw("p.font-serif", katex.renderToString(line, { trust: true, strict: "ignore" }));
  expect(free.every((picture, index) => picture.equals(before[index]!))).toBe(false);
});

test("a valid formula is drawn completely, however tall", async ({ page }) => {
  await openPaper(page, "Hostile");
  await page.evaluate(() => document.fonts.ready);
  const abstract = page.locator("article p.font-serif");
  const tall = [
    honest,
    "\\frac{\\frac{\\frac{a}{b}}{c}}{\\frac{d}{\\frac{e}{f}}}",
    "\\vec{\\hat{\\tilde{W}}}_{j_{j_j}}^{f^{f^f}}",
    "\\Bigg\\{\\oint\\prod\\biggr|",
  ];
  for (const tex of tall) {
    const html = katex.renderToString(tex, { strict: "ignore" });
    await abstract.evaluate((element, html) => {
      element.innerHTML = `<b>Before</b> ${html} after`;
    }, html);
    const contained = await abstract.screenshot();
    const style = await page.addStyleTag({ content: ".katex-base { overflow: visible !important }" });
    const free = await abstract.screenshot();
    await style.evaluate((element) => (element as HTMLElement).remove());
    expect(contained.equals(free), tex).toBe(true);
  }
});

test("a formula looks the same by classes as by style attributes", async ({ page }) => {
  test.setTimeout(90_000);
  await openPaper(page, "Many");
  await expect(async () => {
    await page.reload();
    expect(await page.locator("article .katex").count()).toBeGreaterThan(50);
  }).toPass();
  await page.goto(`${url}/papers/date/2001-02-05`);
  await page.evaluate(() => document.fonts.ready);
  const look = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".katex, .katex *")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
        return [x, y, width, height, color, backgroundColor, borderTopWidth, borderBottomWidth].join(" ");
      }),
    );
  const byClasses = await look();
  const classes = await page.evaluate(() => {
    const sheet = document.querySelector("style");
    const rules = [...(sheet?.sheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSStyleRule);
    const elements = rules.map(({ selectorText, style }) => [document.querySelectorAll(selectorText), style] as const);
    for (const [found, style] of elements)
      for (const element of found) (element as HTMLElement).style.cssText = style.cssText;
    sheet?.remove();
    return rules.length;
  });
  expect(classes).toBeGreaterThan(20);
  expect(byClasses.length).toBeGreaterThan(100);
  expect(await look()).toEqual(byClasses);
});

test("a wide formula scrolls within its text, and the page does not", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await openPaper(page, "Hostile");
  await page.locator("article p.font-serif").evaluate((element, html) => {
    element.innerHTML = html;
  }, katex.renderToString("\\underbrace{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}_{x}"));
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
