import { minAge } from "@/lib/subscribers/signup/formTimestamp";
import { confirmByEmail, pressSubscribe } from "./reader";
import { expect, test } from "./site";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`what one follows, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("can be added before subscribing, and shows how many papers it would have brought", async ({ page }) => {
      await page.goto("/subscribe?search=music");
      await expect(page.getByLabel(/^Search: music/)).toBeChecked();
      await expect(page.getByText(/music · \d+ papers? in the last four weeks/)).toBeVisible();
      await page.getByLabel("Email address").fill("adds@example.org");
      await page.getByLabel("Topics").fill("large language model");
      await page.getByLabel("A search").fill("mixture of experts");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await expect(page.getByText(/Topic: large language model · about \d+ papers a week/)).toBeVisible();
      await expect(page.getByLabel(/^Search: mixture of experts/)).toBeChecked();
      await expect(page.getByLabel("A search")).toHaveValue("");
      await expect(page.getByLabel("Email address")).toHaveValue("adds@example.org");
      await page.getByLabel("A search").fill("another search");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await expect(page.getByRole("checkbox", { name: /^Search: / })).toHaveCount(3);
    });

    test("and brings nothing is asked about once, and followed if one insists", async ({ page }) => {
      const address = `insists-${javaScriptEnabled}@example.org`;
      await page.goto("/subscribe");
      await page.getByLabel("Email address").fill(address);
      await page.getByLabel("A search").fill("asdfgh nonsense");
      await page.getByLabel("Topics").fill("xyzzy");
      await page.waitForTimeout(minAge);
      await page.getByRole("button", { name: "Subscribe" }).click();
      await expect(page.getByRole("alert")).toContainText("matches “xyzzy” and “asdfgh nonsense”");
      await expect(page.getByLabel(/^Search: asdfgh nonsense · no paper on this site/)).toBeChecked();
      await expect(page.getByLabel("Email address")).toHaveValue(address);
      await page.getByLabel(/^Topic: xyzzy/).uncheck();
      await pressSubscribe(page);
      await expect(page.getByText(address)).toBeVisible();
      await confirmByEmail(page, address);
    });
  });
}

test("topics, authors and searches are completed while one types", async ({ page }) => {
  await page.goto("/subscribe");
  const topics = page.getByLabel("Topics");
  await topics.pressSequentially("cs.CL, multi-task");
  await page.getByRole("option", { name: /multi task learning/ }).click();
  await expect(topics).toHaveValue("cs.CL, multi task learning");
  await expect(topics).toBeFocused();
  const search = page.getByLabel("A search");
  await search.pressSequentially("topic:multi");
  await expect(page.getByRole("option").first()).toBeVisible();
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(search).toHaveValue(/^topic:"multi/);
  await expect(page).toHaveURL("/subscribe");
});

test("Enter adds in the fields of what one follows, and subscribes in the others", async ({ page }) => {
  await page.goto("/subscribe");
  await page.getByLabel("A search").fill("music");
  await page.getByLabel("A search").press("Enter");
  await expect(page.getByLabel(/^Search: music/)).toBeChecked();
  await expect(page.getByRole("status")).toBeFocused();
  await page.getByLabel("Email address").fill("nobody at nowhere");
  await page.getByLabel("Email address").press("Enter");
  await expect(page.getByRole("alert").first()).toContainText("address");
});

test("nothing is added without a topic or a search", async ({ page }) => {
  await page.goto("/subscribe");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("Enter a topic or a search first.");
});

test("a preview opens beside the form, which keeps all that was typed", async ({ page, context }) => {
  await page.goto("/subscribe");
  await page.getByLabel("A search").fill("music");
  await page.getByLabel("Email address").fill("keeps@example.org");
  const [preview] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Preview" }).click(),
  ]);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("Your digest would look like this");
  await expect(page.getByLabel("Email address")).toHaveValue("keeps@example.org");
  await expect(page.getByLabel("A search")).toHaveValue("music");
});
