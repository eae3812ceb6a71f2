import type Database from "better-sqlite3";
import { minAge } from "@/lib/subscribers/signup/formTimestamp";
import { expect, test } from "./site";
import { openStore } from "./store";

const filler = "filler of manySignUps.spec.ts";

let store: Database.Database;

test.beforeAll(({ site }) => {
  store = openStore(site);
  const add = store.prepare(`INSERT INTO "SignUp" ("createdAt", "addressHash", "answeredAt") VALUES (?, ?, ?)`);
  const at = new Date().toISOString().replace("Z", "+00:00");
  store.transaction(() => {
    for (let n = 0; n < 150; n++) add.run(at, filler, at);
  })();
});

test.afterAll(() => {
  store.prepare(`DELETE FROM "SignUp" WHERE "addressHash" = ?`).run(filler);
  store.close();
});

test("the browser solves a challenge during a rush of sign-ups, and sends the form by itself", async ({ page }) => {
  await page.goto("/subscribe");
  await page.getByLabel("Email address").fill("worked@example.org");
  await page.getByLabel("How often").selectOption("weekly");
  await page.waitForTimeout(minAge);
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByText("Check your inbox")).toBeVisible({ timeout: 25_000 });
  await expect(page.getByText("worked@example.org")).toBeVisible();
});

test("the form of a feed does the same", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Email address").fill("worked-on-the-feed@example.org");
  await page.waitForTimeout(minAge);
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByText("Check your inbox")).toBeVisible({ timeout: 25_000 });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("waiting replaces the challenge, and the input is kept", async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto("/subscribe");
    await page.getByLabel("Email address").fill("waited@example.org");
    await page.getByLabel("How often").selectOption("weekly");
    await page.waitForTimeout(minAge);
    const press = () => page.getByRole("button", { name: "Subscribe" }).click();
    await press();
    const again = page.getByText(/Press the button again in \d+ seconds; what you typed is still here/);
    await expect(again).toBeVisible();
    await expect(page.getByLabel("Email address")).toHaveValue("waited@example.org");
    await expect(page.getByLabel("How often")).toHaveValue("weekly");
    await press();
    await expect(again).toBeVisible();
    const [, seconds] = /in (\d+) seconds/.exec((await again.textContent()) ?? "") ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(20);
    await page.waitForTimeout((Number(seconds) + 1) * 1000);
    await press();
    await expect(page.getByText("Check your inbox")).toBeVisible();
  });

  test("a challenge is invalid for another address", async ({ page }) => {
    await page.goto("/subscribe");
    await page.getByLabel("Email address").fill("one@example.org");
    await page.waitForTimeout(minAge);
    await page.getByRole("button", { name: "Subscribe" }).click();
    const token = () => page.locator("input[name=challenge]").getAttribute("value");
    const first = await token();
    await page.getByLabel("Email address").fill("two@example.org");
    await page.getByRole("button", { name: "Subscribe" }).click();
    await expect(page.getByLabel("Email address")).toHaveValue("two@example.org");
    expect(await token()).not.toBe(first);
  });
});
