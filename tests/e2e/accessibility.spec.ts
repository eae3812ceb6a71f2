import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./site";

const pages = [
  "/",
  "/papers/date/2025-03-12?month=2025-03",
  "/papers/week/2025-W11",
  "/papers/trending",
  "/search",
  "/search?q=music",
  "/topics",
  "/digests",
  "/digests/2025-03-12",
  "/subscribe?search=music&topic=cs.SD",
  "/subscribe/preview?interest=trending&interest=search:music",
  "/about",
  "/privacy",
  "/about/sources",
  "/api",
  "/outbox",
];

const viewports = { "a desktop": { width: 1280, height: 800 }, "a phone": { width: 390, height: 844 } };

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of Object.entries(viewports)) {
    test.describe(`in ${colorScheme} on ${device}`, () => {
      test.use({ colorScheme, viewport });

      for (const path of pages) {
        test(`${path} passes axe`, async ({ page }) => {
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
            .analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        });
      }

      test("a paper passes axe", async ({ page }) => {
        await page.goto("/");
        await page.locator("article h2 a").nth(2).click();
        await page.waitForURL(/m3vit/);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    });
  }
}

test("no page is wider than a phone's screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(path);
    const surplus = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(surplus, path).toBeLessThanOrEqual(0);
  }
});
