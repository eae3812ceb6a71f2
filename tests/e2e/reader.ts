import type { Page } from "playwright/test";
import { minAge } from "@/lib/subscribers/signup/formTimestamp";
import { expect } from "./site";

/** Submits the open page's subscribe form, no faster than the form allows. */
export async function pressSubscribe(page: Page): Promise<void> {
  await page.waitForTimeout(minAge);
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByText("Check your inbox")).toBeVisible();
}

/** Subscribes an address on the subscribe page, which may be prefilled. */
export async function subscribe(page: Page, address: string, path = "/subscribe"): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Email address").fill(address);
  await pressSubscribe(page);
}

/** Opens an email in the outbox once the worker has written it. */
export async function openEmail(page: Page, address: string, subject: string): Promise<void> {
  const email = page.getByRole("listitem").filter({ hasText: address }).filter({ hasText: subject });
  await expect(async () => {
    await page.goto("/outbox");
    await expect(email.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await email.first().getByRole("link").click();
  await expect(page.frameLocator("iframe").locator("body")).toBeVisible();
}

/** Returns the URL of a link in the open email. */
export async function linkIn(page: Page, name: string): Promise<string> {
  const href = await page.frameLocator("iframe").getByRole("link", { name }).first().getAttribute("href");
  if (href === null) throw new Error(`The email has no link “${name}”`);
  return href;
}

/** Opens the confirmation email of an address, follows its link and presses the button. */
export async function confirmByEmail(page: Page, address: string): Promise<void> {
  await openEmail(page, address, "Confirm your subscription");
  await page.goto(await linkIn(page, "Confirm"));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();
}
