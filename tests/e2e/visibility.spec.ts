import { execFileSync } from "node:child_process";
import type { Page } from "playwright/test";
import { contrasts, type Shown } from "./colours";
import { expect, test } from "./site";

/** Papers with authors, and of two months, which the document's papers lack. */
const imported = ["2025-01-15", "2025-02-13"].map((day, index) => ({
  id: `2502.0100${index + 1}`,
  title: `Wombatics, part ${index + 1}`,
  abstract: "A wombatic method.",
  authors: ["Ada Wombat", "Grace Example"],
  day,
  rank: 200 + index,
  votes: 3,
  categories: ["cs.SC"],
}));

test.beforeAll(({ site }) => {
  execFileSync(process.execPath, ["--import", "tsx", "bin/offprint.ts", "import", "-"], {
    input: imported.map((record) => JSON.stringify(record)).join("\n"),
    env: { ...process.env, DATA_DIR: site.folder },
  });
});

/** @returns those of less contrast than asked */
async function tooFaint(page: Page, selector: string, shown: Shown, least: number): Promise<string[]> {
  const all = await contrasts(page.locator(selector).filter({ visible: true }), shown);
  return all.flatMap(({ contrast, html }) => (contrast < least ? `${contrast.toFixed(2)} ${html}` : []));
}

const fields = "input:not([type=checkbox], [type=hidden]), select, textarea";
/** Buttons that look like the words beside them, as links do. */
const wordy = "[data-save], [data-hide]";
const bordered = `${fields}, main button:not(.filled, ${wordy}), header button, [data-step], [data-overlay] > summary`;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the edges of fields and buttons have a contrast of 3 : 1", async ({ page }) => {
      for (const path of ["/", "/papers/week/2025-W08", "/search?q=music", "/subscribe", "/topics"]) {
        await page.goto(path);
        expect(await page.locator(bordered).filter({ visible: true }).count(), path).toBeGreaterThan(1);
        expect(await tooFaint(page, bordered, "borderTopColor", 3), path).toEqual([]);
        expect(await tooFaint(page, "button.filled", "backgroundColor", 3), path).toEqual([]);
      }
      await page.goto("/");
      // In the margin of wide windows, they show where the pointer is.
      const first = page.locator("article").first();
      await first.hover();
      const contrast = await contrasts(first.locator(wordy), "color");
      expect(contrast.map((each) => each.contrast >= 4.5)).toEqual([true, true]);
      await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
      expect(await tooFaint(page, "dialog, dialog button", "borderTopColor", 3)).toEqual([]);
    });

    test("marked names and words have a contrast of 4.5 : 1", async ({ page }) => {
      for (const query of ["author:wombat", "wombatics method", "music"]) {
        await page.goto(`/search?q=${encodeURIComponent(query)}`);
        expect(await page.locator("mark").count(), query).toBeGreaterThan(0);
        expect(await tooFaint(page, "mark", "color", 4.5), query).toEqual([]);
      }
      await page.goto("/search?q=author:wombat");
      await expect(page.locator("article p mark").first()).toHaveText("Wombat");
    });

    test("the bars of months and weeks, and the days of a calendar, can be seen", async ({ page }) => {
      await page.goto("/search?q=wombatics");
      expect(await page.locator(".bar").filter({ visible: true }).count()).toBe(2);
      expect(await tooFaint(page, ".bar", "backgroundColor", 3)).toEqual([]);
      await page.goto("/topics/cs.SC");
      expect(await tooFaint(page, ".plot rect:not([height='0'])", "fill", 3)).toEqual([]);
      await page.goto("/calendar/2025");
      expect(await tooFaint(page, "table a, table span, table th", "color", 4.5)).toEqual([]);
    });

    test("in forced colours, what was shown by a background still is", async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active" });
      await page.goto("/papers/date/2025-03-12");
      // The tab and the view.
      const current = page.locator("main [aria-current]");
      await expect(current).toHaveCount(2);
      expect(await tooFaint(page, "main [aria-current]", "backgroundColor", 3)).toEqual([]);
      expect(await tooFaint(page, "main [aria-current]", "color", 4.5)).toEqual([]);
      expect(await tooFaint(page, "button.filled", "backgroundColor", 3)).toEqual([]);
      expect(await tooFaint(page, "button.filled", "color", 4.5)).toEqual([]);
      expect(await tooFaint(page, bordered, "borderTopColor", 3)).toEqual([]);

      await page.goto("/search?q=wombatics");
      expect(await tooFaint(page, "main [aria-current]", "backgroundColor", 3)).toEqual([]);
      expect(await page.locator(".bar").filter({ visible: true }).count()).toBe(2);
      expect(await tooFaint(page, ".bar", "backgroundColor", 3)).toEqual([]);
      expect(await tooFaint(page, "mark", "color", 4.5)).toEqual([]);
      await page.goto("/topics/cs.SC");
      expect(await tooFaint(page, ".plot rect:not([height='0'])", "fill", 3)).toEqual([]);
      expect(await tooFaint(page, "main [aria-current]", "backgroundColor", 3)).toEqual([]);
    });
  });
}
