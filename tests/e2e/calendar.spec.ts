import { expect, test } from "./site";

test("any day of a year is two clicks away: the calendar, then the day", async ({ page }) => {
  await page.goto("/papers/week/2025-W11");
  await page.getByRole("link", { name: "Calendar" }).click();
  await expect(page).toHaveURL("/calendar/2025#2025-03");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Papers of 2025");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(12);
  await expect(page.locator("[id='2025-03']")).toBeInViewport();
  // Other tests of the same site may list papers on other days.
  await expect(page.getByRole("link", { name: /^March 15, / })).toHaveCount(0);
  await page.getByRole("link", { name: "March 12, 53 papers" }).click();
  await expect(page).toHaveURL("/papers/date/2025-03-12");
});

test("the calendar keeps how a list looks", async ({ page }) => {
  await page.goto("/papers/date/2025-03-12?view=titles");
  await page.getByRole("link", { name: "Calendar" }).click();
  await expect(page).toHaveURL("/calendar/2025?view=titles#2025-03");
  await page.getByRole("link", { name: "March", exact: true }).click();
  await expect(page).toHaveURL("/papers/month/2025-03?view=titles");
});

test("/calendar leads to the latest year; the calendar has no other years than those with papers", async ({
  page,
  request,
}) => {
  await page.goto("/calendar");
  await expect(page).toHaveURL("/calendar/2025");
  await expect(page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: "2025" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  for (const address of ["/calendar/1950", "/calendar/2999", "/calendar/25", "/calendar/%00", "/calendar/2025/03"])
    expect((await request.get(address)).status(), address).toBe(404);
});

test("a month of the calendar fits a phone, whose days are targets of 44 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/calendar/2025");
  const box = (await page.getByRole("link", { name: "March 12, 53 papers" }).boundingBox())!;
  expect(box.height).toBeGreaterThanOrEqual(44);
  expect(box.width).toBeGreaterThanOrEqual(36);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
