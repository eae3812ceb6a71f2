import { readFileSync } from "node:fs";
import { minAge } from "@/lib/subscribers/signup/formTimestamp";
import { expectAccessible } from "./axe";
import { confirmByEmail, linkIn, openEmail, pressSubscribe } from "./reader";
import { expect, test } from "./site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`preferences ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(120_000);
    const script = javaScriptEnabled ? "with" : "without";

    test("a saved search is created from a search, changed, paused, exported and moved", async ({ page }) => {
      const address = `choosy-${script}@example.org`;
      const moved = `moved-${script}@example.org`;

      await page.goto("/search?q=music+-survey");
      await page.getByRole("link", { name: "Email me new matches" }).click();
      await expect(page.getByRole("checkbox", { name: "Search: music -survey" })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: "Trending papers" })).not.toBeChecked();
      await expect(page.getByLabel("Time zone")).toHaveValue(javaScriptEnabled ? "Pacific/Chatham" : "UTC");

      // Errors are shown beside their fields, and all input is kept.
      await page.getByLabel("How often").selectOption("weekly");
      await page.getByLabel("On", { exact: true }).selectOption("Wednesday");
      await page.getByLabel("Maximum papers").fill("99");
      await page.getByLabel("Topics").fill("cs.SD, agents");
      await page.getByLabel("Email address").fill(address);
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByText("Choose a number of papers from 5 to 30.")).toBeVisible();
      await expect(page.getByLabel("Email address")).toHaveValue(address);
      await expect(page.getByLabel("Topics")).toHaveValue("cs.SD, agents");
      await expect(page.getByLabel("How often")).toHaveValue("weekly");
      await expect(page.getByLabel("On", { exact: true })).toHaveValue("3");
      await page.getByLabel("Maximum papers").fill("20");
      await page.waitForTimeout(minAge);
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByRole("alert")).toContainText("No paper on this site matches “cs.SD”");
      await pressSubscribe(page);

      await confirmByEmail(page, address);
      await page.getByRole("link", { name: "change your preferences" }).click();
      await expect(page.getByText(`We send them to ${address}.`)).toBeVisible();
      const preferences = page.url();
      for (const name of ["Topic: cs.SD", "Topic: agents", "Search: music -survey"]) {
        await expect(page.getByRole("checkbox", { name })).toBeChecked();
      }
      await expect(page.getByLabel("Maximum papers")).toHaveValue("20");

      if (javaScriptEnabled) {
        await expectAccessible(page, "preferences");
      }

      await page.getByRole("checkbox", { name: "Topic: agents" }).uncheck();
      await page.getByRole("checkbox", { name: "Trending papers" }).check();
      await page.getByLabel("How often").selectOption("weekdays");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Your changes are saved.")).toBeVisible();
      await page.goto(preferences);
      await expect(page.getByRole("checkbox", { name: "Topic: agents" })).toHaveCount(0);
      await expect(page.getByRole("checkbox", { name: "Trending papers" })).toBeChecked();
      await expect(page.getByLabel("How often")).toHaveValue("weekdays");

      for (const box of await page.locator("input[name=interest]").all()) await box.uncheck();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Choose at least one topic or search, or the trending papers.")).toBeVisible();
      await page.goto(preferences);

      await page.getByLabel("Pause until").fill("2001-01-01");
      await page.getByRole("button", { name: "Pause" }).click();
      await expect(page.getByText(/^Choose a date from/)).toBeVisible();
      await page.getByLabel("Pause until").fill("");
      await page.getByRole("button", { name: "Pause" }).click();
      await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
      await page.getByRole("button", { name: "Resume now" }).click();
      await expect(page.getByRole("heading", { name: "Pause", exact: true })).toBeVisible();

      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: "Export your data as JSON" }).click();
      const exported = JSON.parse(readFileSync(await (await downloading).path(), "utf8"));
      expect(exported).toMatchObject({ email: address, cadence: "weekdays", most: 20 });

      await page.getByLabel("New address").fill("nobody at nowhere");
      await page.getByRole("button", { name: "Change address" }).click();
      await expect(page.getByText("This is not a valid email address")).toBeVisible();
      await expect(page.getByLabel("New address")).toHaveValue("nobody at nowhere");
      await page.getByLabel("New address").fill(moved);
      await page.getByRole("button", { name: "Change address" }).click();
      await expect(page.getByText("Two emails are on their way")).toBeVisible();
      for (const [asked, heading] of [
        [address, "Change your address"],
        [moved, "Receive digests at this address"],
      ] as const) {
        await openEmail(page, asked, "Confirm the new address");
        await page.goto(await linkIn(page, "Confirm"));
        await expect(page.getByRole("heading", { name: heading })).toBeVisible();
        await page.getByRole("button", { name: "Confirm" }).click();
        await expect(page.getByRole("heading", { name: "Confirmed" })).toBeVisible();
      }
      // The link in the old mailbox has stopped working.
      await page.goto(preferences);
      await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    });

    test("a subscription is deleted", async ({ page }) => {
      const address = `gone-${script}@example.org`;
      await page.goto("/");
      await page.getByLabel("Email address").fill(address);
      await pressSubscribe(page);
      await confirmByEmail(page, address);
      await page.getByRole("link", { name: "change your preferences" }).click();
      await expect(page.getByText(`We send them to ${address}.`)).toBeVisible();
      const preferences = page.url();
      await page.getByRole("button", { name: "Delete everything" }).click();
      await expect(page.getByText("Please tick the box first")).toBeVisible();
      await page.getByLabel("I am sure").check();
      await page.getByRole("button", { name: "Delete everything" }).click();
      await expect(page.getByRole("heading", { name: "Your data has been deleted" })).toBeVisible();
      await page.goto(preferences);
      await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    });

    test("a subscription is unsubscribed", async ({ page }) => {
      const address = `stopped-${script}@example.org`;
      await page.goto("/");
      await page.getByLabel("Email address").fill(address);
      await pressSubscribe(page);
      await confirmByEmail(page, address);
      await page.getByRole("link", { name: "change your preferences" }).click();
      await page.getByRole("button", { name: "Unsubscribe" }).click();
      await expect(page.getByText("You unsubscribed")).toBeVisible();
      await expect(page.getByRole("link", { name: "Export your data as JSON" })).toBeVisible();
    });
  });
}
