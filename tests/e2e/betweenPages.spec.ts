import type { Page } from "playwright/test";
import { wholeChromium } from "../../bin/chromium.mjs";
import config from "../../playwright.config";
import { expect, test } from "./site";

const whole = wholeChromium();

// Playwright switches the back/forward cache off, as it cannot follow `goBack` there. The headless shell has none.
test.use({
  launchOptions: {
    ...config.use?.launchOptions,
    ...(whole ? { executablePath: whole } : {}),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  },
});

/** Goes back, and says whether the page came out of the cache, or what kept it out. */
async function goBack(page: Page, path: string): Promise<unknown> {
  await page.evaluate(() => setTimeout(() => history.back()));
  // A question to the page that is being left fails.
  const address = () => page.evaluate(() => location.pathname + location.search).catch(() => null);
  await expect.poll(address).toBe(path);
  return page.evaluate(() => {
    if ("leftHere" in window) return "restored";
    const [navigation] = performance.getEntriesByType("navigation") as (PerformanceNavigationTiming & {
      notRestoredReasons?: { reasons: unknown };
    })[];
    return navigation?.notRestoredReasons?.reasons ?? "not restored";
  });
}

test("the back button finds every public page as it was left", async ({ page }) => {
  test.skip(whole === null, "Chromium's headless shell has no back/forward cache");
  test.setTimeout(120_000);
  const paths = [
    "/",
    "/papers/week/2025-W11",
    "/papers/trending",
    "/search?q=music",
    "/topics",
    "/topics/large-language-model",
    "/digests",
    "/digests/2025-03-12",
    "/subscribe",
    "/subscribe/preview?interest=trending",
    "/about",
    "/privacy",
    "/about/sources",
    "/api",
  ];
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.headers()["cache-control"], path).not.toContain("no-store");
    expect(answer?.headers()["permissions-policy"], path).toContain("unload=()");
    await page.evaluate(() => Object.assign(window, { leftHere: true }));
    await page.goto(path === "/about" ? "/api" : "/about");
    expect(await goBack(page, path), path).toBe("restored");
  }
});

test("a click shows at once, and no longer after the way back", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.route("**/subscribe", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  // In one step, since an assertion of the test would wait for the next page.
  const shown = await page.evaluate(async () => {
    const link = document.querySelector<HTMLElement>("header nav a[href='/subscribe']");
    link?.click();
    const atOnce = link?.hasAttribute("data-going") && Number(getComputedStyle(link).opacity) < 1;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [atOnce, document.documentElement.hasAttribute("data-leaving")];
  });
  expect(shown).toEqual([true, true]);
  await page.waitForURL("/subscribe");
  await goBack(page, "/");
  await expect(page.locator("[data-going], [data-leaving]")).toHaveCount(0);
});

test("a link to a file does not say that the page goes", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "BibTeX" }).click();
  await download;
  await expect(page.locator("[data-going], [data-leaving]")).toHaveCount(0);
});

test("the paper under the pointer is rendered ahead, within the policy", async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const seen = new Set<string>();
  session.on("Preload.prerenderStatusUpdated", ({ status, prerenderStatus, disallowedMojoInterface }) =>
    seen.add([status, prerenderStatus, disallowedMojoInterface].filter(Boolean).join(" ")),
  );
  await session.send("Preload.enable");
  await page.goto("/");
  await page.locator("article h2 a").first().hover();
  // As far as that: no page is rendered ahead of one that is being debugged, as a test does.
  await expect.poll(() => [...seen].at(-1)).toBe("Failure PrerenderingDisabledByDevTools");
  expect([...seen].filter((status) => status.startsWith("Failure"))).toHaveLength(1);
});

test("pages fade into each other, unless the reader wants no motion", async ({ page }) => {
  const navigationRules = () =>
    page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const applied = rules.filter((rule) => rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches);
      return applied
        .flatMap((rule) => [...(rule as CSSMediaRule).cssRules])
        .filter((rule) => /^@view-transition/.test(rule.cssText)).length;
    });
  await page.goto("/");
  expect(await navigationRules()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await navigationRules()).toBe(0);
});

test("a fade that the browser gives up is no error", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.evaluate(async () => {
    document.startViewTransition(() => {}).skipTransition();
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  expect(errors).toEqual([]);
});

test("pages fade into each other even if the next one's style sheet is late", async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener("pagereveal", ({ viewTransition }) => Object.assign(window, { fades: viewTransition !== null }));
  });
  // A browser with no time left gives up a transition; that is no fault of the page.
  await expect(async () => {
    await page.goto("/");
    const styles = "**/*.css";
    await page.route(styles, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.locator("header nav a[href='/subscribe']").click();
    await page.waitForURL("/subscribe");
    await page.unroute(styles);
    expect(await page.evaluate(() => "fades" in window && window.fades)).toBe(true);
  }).toPass({ timeout: 20_000 });
});

test("a page names its font and its style in its headers, for proxies to send early", async ({ request }) => {
  for (const path of ["/", "/subscribe", "/digests", "/search?q=music"]) {
    const { link = "" } = (await request.get(path)).headers();
    expect(link, path).toMatch(/\.woff2>; rel=preload; as="font"/);
    expect(link, path).toMatch(/\.css>; rel=preload; as="style"/);
    expect(link.match(/\.css>/g), path).toHaveLength(1);
  }
});
