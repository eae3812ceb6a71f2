import type { Page } from "playwright/test";
import { expect, test } from "./site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`subscribing ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    const script = javaScriptEnabled ? "with" : "without";

    test("an address that is none is refused with the reason, and is still there", async ({ page }) => {
      await page.goto("/subscribe");
      await page.getByLabel("Email address").fill("nobody at nowhere");
      await page.getByLabel("How often").selectOption("weekly");
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByText("This is not an email address")).toBeVisible();
      await expect(page.getByLabel("Email address")).toHaveValue("nobody at nowhere");
      await expect(page.getByLabel("How often")).toHaveValue("weekly");
    });

    test("subscribe, confirm, receive, unsubscribe", async ({ page }) => {
      const address = `reader-${script}@example.org`;
      await page.goto("/");
      await page.getByLabel("Email address").fill(address);
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByText("Check your inbox")).toBeVisible();

      await openEmail(page, address, "Confirm your subscription to Offprint");
      const confirm = await page.frameLocator("iframe").getByRole("link", { name: "Confirm" }).getAttribute("href");
      await page.goto(confirm!);
      await expect(page.getByText(address)).toBeVisible();
      await page.getByRole("button", { name: "Confirm" }).click();
      await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();

      await openEmail(page, address, "Offprint: Wednesday, March 12, 2025");
      const digest = page.frameLocator("iframe");
      await expect(digest.locator("h2")).toHaveCount(10);
      await expect(digest.locator("h2").first()).toContainText("XMusic");
      await expect(digest.locator("h2").nth(2)).toContainText("M³ViT");
      await expect(digest.getByRole("link", { name: "And 43 more" })).toBeVisible();
      const unsubscribe = await digest.getByRole("link", { name: "Unsubscribe" }).getAttribute("href");
      await page.goto(unsubscribe!);
      await page.getByRole("button", { name: "Unsubscribe" }).click();
      await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
      await page.goto(unsubscribe!);
      await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
    });
  });
}

test("opening the link of a confirmation confirms nothing", async ({ page, request }) => {
  const address = "scanned@example.org";
  await subscribe(page, address);
  await openEmail(page, address, "Confirm");
  const link = await page.frameLocator("iframe").getByRole("link", { name: "Confirm" }).getAttribute("href");
  for (let visit = 0; visit < 3; visit++) expect((await request.get(link!)).status()).toBe(200);
  await page.goto(link!);
  await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible();
});

test("a mail program unsubscribes with one POST, and a damaged link is told apart", async ({ page, request }) => {
  const address = "one-click@example.org";
  await subscribe(page, address);
  await openEmail(page, address, "Confirm");
  const confirm = await page.frameLocator("iframe").getByRole("link", { name: "Confirm" }).getAttribute("href");
  await page.goto(confirm!);
  await page.getByRole("button", { name: "Confirm" }).click();
  await openEmail(page, address, "Offprint: Wednesday");
  const link = await page.frameLocator("iframe").getByRole("link", { name: "Unsubscribe" }).getAttribute("href");
  const oneClick = link!.replace("/unsubscribe?", "/unsubscribe/one-click?");

  const damaged = await request.post(oneClick.slice(0, -2), { form: { "List-Unsubscribe": "One-Click" } });
  expect(damaged.status()).toBe(404);
  const opened = await request.get(oneClick, { maxRedirects: 0 });
  expect(opened.headers().location).toContain("/unsubscribe?token=");
  await page.goto(link!);
  await expect(page.getByRole("button", { name: "Unsubscribe" })).toBeVisible();

  const response = await request.post(oneClick, { form: { "List-Unsubscribe": "One-Click" } });
  expect(response.status()).toBe(200);
  await page.goto(link!);
  await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
});

test("pages whose addresses hold a token tell no other site of it", async ({ request }) => {
  const headers = (await request.get("/subscribe/confirm?token=x")).headers();
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-robots-tag"]).toBe("noindex");
});

async function subscribe(page: Page, address: string) {
  await page.goto("/subscribe");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByText("Check your inbox")).toBeVisible();
}

/** Opens an email once the worker has written it. */
async function openEmail(page: Page, address: string, subject: string) {
  const email = page.getByRole("listitem").filter({ hasText: address }).filter({ hasText: subject });
  await expect(async () => {
    await page.goto("/outbox");
    await expect(email.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await email.first().getByRole("link").click();
  await expect(page.frameLocator("iframe").locator("body")).toBeVisible();
}
