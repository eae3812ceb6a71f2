import { expect, test } from "./site";

const day = "/papers/date/2025-03-12";

/** The family that a page has the titles and abstracts in. */
const reading = "reading";

test("the reading face is there from the first page on, and its other letters are not fetched for nothing", async ({
  page,
}) => {
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") fonts.push(new URL(request.url()).pathname);
  });
  await page.goto("/about");
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.map((font) => /latin_(?:ext_)?[46]00|greek/.exec(font)?.[0]).sort()).toEqual(["latin_400", "latin_600"]);
});

test("the fallback is as wide as the reading face to one part in fifty, and as tall", async ({ page }) => {
  await page.goto(day);
  const measured = await page.evaluate(async (reading) => {
    await document.fonts.ready;
    const family = [...document.fonts].map((font) => font.family.replaceAll('"', ""));
    const face = family.find((name) => name.toLowerCase() === reading) ?? "";
    const boxes = (family: string, selector: string) => {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) element.style.fontFamily = family;
      const range = document.createRange();
      return [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
        element.style.whiteSpace = "nowrap";
        element.style.lineHeight = "normal";
        // Otherwise each letter is as wide as whole pixels allow.
        element.style.textRendering = "geometricPrecision";
        range.selectNodeContents(element);
        return { width: range.getBoundingClientRect().width, height: element.getBoundingClientRect().height };
      });
    };
    const hasFallback = [...document.fonts].some((font) => font.family.includes("Reading Fallback"));
    const ratios = ["article h2 a", "article p.font-serif"].map((selector) => {
      const real = boxes(`${face}, monospace`, selector);
      const fallback = boxes('"Reading Fallback", monospace', selector);
      const sum = (list: { width: number }[]) => list.reduce((total, { width }) => total + width, 0);
      const tallest = Math.max(...real.map(({ height }, index) => Math.abs(height - (fallback[index]?.height ?? 0))));
      return { ratio: sum(real) / sum(fallback), tallest };
    });
    return { face, hasFallback, ratios };
  }, reading);
  expect([measured.face, measured.hasFallback]).toEqual([reading, true]);
  for (const { ratio, tallest } of measured.ratios) {
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
    expect(tallest).toBeLessThan(1.5);
  }
});

type Shift = { value: number; sources: { node: Node | null }[] };

test("nothing on a page shifts while it loads", async ({ page }) => {
  for (const path of ["/", day, "/papers/trending", "/search?q=music", "/topics", "/subscribe"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const shifts = await page.evaluate(
      () =>
        new Promise<{ value: number; moved: string[] }[]>((resolve) => {
          const seen: { value: number; moved: string[] }[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & Shift)[])
              seen.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.textContent ?? "") });
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(seen), 200);
        }),
    );
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    expect(sum, `${path}: ${JSON.stringify(shifts).slice(0, 500)}`).toBe(0);
  }
});
