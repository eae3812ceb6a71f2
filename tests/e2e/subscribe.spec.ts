import { linkIn, openEmail, pressSubscribe, subscribe } from "./reader";
import { expect, test } from "./site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`subscribing ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    const script = javaScriptEnabled ? "with" : "without";

    test("an invalid address is refused with the reason, and the input is kept", async ({ page }) => {
      await page.goto("/subscribe");
      await page.getByLabel("Email address").fill("nobody at nowhere");
      await page.getByLabel("How often").selectOption("weekly");
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByText("This is not a valid email address")).toBeVisible();
      await expect(page.getByLabel("Email address")).toHaveValue("nobody at nowhere");
      await expect(page.getByLabel("How often")).toHaveValue("weekly");
      if (javaScriptEnabled) await expect(page.getByLabel("Email address")).toBeFocused();
    });

    test("subscribe, confirm, receive, unsubscribe", async ({ page }) => {
      const address = `reader-${script}@example.org`;
      await page.goto("/");
      await page.getByLabel("Email address").fill(address);
      await pressSubscribe(page);

      await openEmail(page, address, "Confirm your subscription to Offprint");
      const confirm = await linkIn(page, "Confirm");
      await page.goto(confirm);
      await expect(page.getByText(address)).toBeVisible();
      await page.getByRole("button", { name: "Confirm" }).click();
      await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();

      await openEmail(page, address, "Offprint: XMusic");
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

test("opening a confirmation link confirms nothing", async ({ page, request }) => {
  const address = "scanned@example.org";
  await subscribe(page, address);
  await openEmail(page, address, "Confirm");
  const link = await linkIn(page, "Confirm");
  for (let visit = 0; visit < 3; visit++) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible();
});

test("a mail program unsubscribes with one POST, and a damaged link is a 404", async ({ page, request }) => {
  const address = "one-click@example.org";
  await subscribe(page, address);
  await openEmail(page, address, "Confirm");
  const confirm = await linkIn(page, "Confirm");
  await page.goto(confirm);
  await page.getByRole("button", { name: "Confirm" }).click();
  await openEmail(page, address, "Offprint: XMusic");
  const link = await linkIn(page, "Unsubscribe");
  const oneClick = link.replace("/unsubscribe?", "/unsubscribe/one-click?");

  const damaged = await request.post(oneClick.slice(0, -2), { form: { "List-Unsubscribe": "One-Click" } });
  expect(damaged.status()).toBe(404);
  const opened = await request.get(oneClick, { maxRedirects: 0 });
  expect(opened.headers().location).toContain("/unsubscribe?token=");
  const scanned = await request.post(oneClick, { maxRedirects: 0 });
  expect(scanned.status()).toBe(303);
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Unsubscribe" })).toBeVisible();

  const response = await request.post(oneClick, { form: { "List-Unsubscribe": "One-Click" } });
  expect(response.status()).toBe(200);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "You are unsubscribed" })).toBeVisible();
});

test("a form submitted too quickly is held back, and sent when its button is pressed again", async ({ page }) => {
  await page.goto("/subscribe");
  await page.getByLabel("Email address").fill("quick@example.org");
  await page.getByRole("button", { name: "Subscribe" }).click();
  const held = page.getByText("That was as quick as a program");
  await expect(held.or(page.getByText("Check your inbox"))).toBeVisible();
  // A busy machine may have been slow enough.
  if (await held.isVisible()) {
    await expect(page.getByLabel("Email address")).toHaveValue("quick@example.org");
    await pressSubscribe(page);
  }
});

test("a form with the hidden field filled in looks accepted, and is ignored", async ({ page }) => {
  await page.goto("/subscribe");
  await page.getByLabel("Email address").fill("robot@example.org");
  await page.locator("input[name=website]").evaluate((field: HTMLInputElement) => {
    field.value = "https://robot.example";
  });
  await pressSubscribe(page);
  await subscribe(page, "person@example.org");
  await openEmail(page, "person@example.org", "Confirm");
  await page.goto("/outbox");
  await expect(page.getByText("robot@example.org")).toHaveCount(0);
});

test("pages with a token in their address send no referrer", async ({ request }) => {
  for (const path of [
    "/subscribe/confirm",
    "/unsubscribe",
    "/preferences",
    "/preferences/move",
    "/preferences/export",
  ]) {
    const headers = (await request.get(`${path}?token=x`)).headers();
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["x-robots-tag"], path).toBe("noindex");
  }
});
