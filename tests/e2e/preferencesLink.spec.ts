import { confirmByEmail, linkIn, openEmail, subscribe } from "./reader";
import { expect, test } from "./site";

for (const javaScriptEnabled of [true, false]) {
  const script = javaScriptEnabled ? "with" : "without";
  test.describe(`${script} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a reader without an email at hand is sent the link to their preferences", async ({ page }) => {
      const address = `lost-${script}@example.org`;
      await subscribe(page, address);
      await confirmByEmail(page, address);
      await page.goto("/subscribe");
      await page.getByRole("link", { name: "Get the link to your preferences" }).click();
      await page.getByLabel("Email address").fill("lost");
      await page.getByRole("button", { name: "Send me my link" }).click();
      await expect(page.getByLabel("Email address")).toHaveValue("lost");
      await expect(page.getByLabel("Email address")).toHaveAttribute("aria-invalid", "true");
      await page.getByLabel("Email address").fill(address);
      await page.getByRole("button", { name: "Send me my link" }).click();
      await expect(page.getByRole("status")).toContainText("an email with the link is on its way");
      await openEmail(page, address, "preferences");
      await page.goto(await linkIn(page, "Open your preferences"));
      await expect(page.getByText(`We send them to ${address}.`)).toBeVisible();
    });
  });
}

test("an unknown address gets the same answer, also on the page of a damaged link", async ({ page }) => {
  await page.goto("/preferences?token=1.damaged");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  await page.getByLabel("Email address").fill("nobody-knows@example.org");
  await page.getByRole("button", { name: "Send me my link" }).click();
  await expect(page.getByRole("status")).toContainText("an email with the link is on its way");
});
