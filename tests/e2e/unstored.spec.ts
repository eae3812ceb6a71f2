import { minAge } from "@/lib/subscribers/signup/formTimestamp";
import { expect, test } from "./site";
import { openStore } from "./store";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a read-only store ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("is reported to a person who signs up, and the input is kept", async ({ page, site }) => {
      const address = `unstored-${javaScriptEnabled}@example.org`;
      await page.goto("/subscribe");
      await page.getByLabel("Email address").fill(address);
      await page.getByLabel("How often").selectOption("weekly");
      await page.waitForTimeout(minAge);
      const store = openStore(site);
      store.exec("BEGIN IMMEDIATE");
      try {
        await page.getByRole("button", { name: "Subscribe" }).click();
        await expect(page.getByText("We could not save this right now")).toBeVisible({ timeout: 15_000 });
      } finally {
        store.exec("ROLLBACK");
        store.close();
      }
      await expect(page.getByLabel("Email address")).toHaveValue(address);
      await expect(page.getByLabel("How often")).toHaveValue("weekly");
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByText("Check your inbox")).toBeVisible();
    });
  });
}
