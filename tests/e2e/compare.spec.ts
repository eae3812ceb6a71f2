import { expect, test } from "./site";

test.use({ javaScriptEnabled: false });

test("topics are compared over time, added by name or at a click, and removed", async ({ page }) => {
  await page.goto("/topics/large-language-model");
  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page).toHaveURL("/compare?topics=large-language-model");
  const compared = page.getByRole("list", { name: "Compared topics" });
  await expect(compared.getByRole("listitem")).toHaveCount(1);
  await page.getByLabel("Add a topic").fill("nothing of that name");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("status")).toContainText("No topic is called");
  await expect(page.getByLabel("Add a topic")).toHaveValue("nothing of that name");
  await page.getByLabel("Add a topic").fill("Fine-Tuning");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page).toHaveURL("/compare?topics=large-language-model,fine-tuning");
  await expect(page.getByRole("img", { name: /^Papers per week of / }).locator("polyline")).toHaveCount(2);
  await page.getByText("Show as a table").click();
  const row = page.getByRole("row", { name: /March 10 – 16, 2025/ });
  await expect(row.getByRole("cell")).toHaveCount(2);
  await expect(row.getByRole("cell").first()).toHaveText(/^[1-9]\d*$/);
  await compared
    .getByRole("link", { name: /^Remove/ })
    .first()
    .click();
  await expect(page).toHaveURL("/compare?topics=fine-tuning");
});

test("an address with unknown, repeated or too many topics still shows what can be compared", async ({ page }) => {
  await page.goto("/compare?topics=cs.cv,CS.CV,,cs.CL");
  await expect(page).toHaveURL("/compare?topics=cs.CV,cs.CL");
  const response = await page.goto(`/compare?topics=cs.CV,${encodeURIComponent("<script>alert(1)</script>")}`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("status")).toContainText("<script>alert(1)</script>");
  await expect(page.getByRole("list", { name: "Compared topics" }).getByRole("listitem")).toHaveCount(1);
  await page.goto("/compare?topics=cs.CL,cs.CV,cs.LG,cs.AI,cs.SD,cs.RO,cs.IR");
  expect(await page.getByRole("list", { name: "Compared topics" }).getByRole("listitem").count()).toBeLessThanOrEqual(
    5,
  );
  await page.goto("/compare");
  await expect(page.getByLabel("Add a topic")).toBeVisible();
});
