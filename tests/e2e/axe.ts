import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** Of all rules, this one alone depends on the colour scheme. */
const ofColours = ["color-contrast"];

/** The screens of a desktop and of a phone. */
const viewports = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** Checks a page on a desktop and on a phone, in light and in dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    expect.soft(await violationsOf(page), `${name} at ${viewport.width} px`).toEqual([]);
  }
}

/** @returns where a page, as it stands, breaks WCAG 2.2 A or AA as far as axe can tell, in light and in dark */
async function violationsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await analyze(new AxeBuilder({ page }).withTags(tags));
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await analyze(new AxeBuilder({ page }).withRules(ofColours));
  return [...inLight, ...inDark.map((violation) => `in dark: ${violation}`)];
}

async function analyze(axe: AxeBuilder): Promise<string[]> {
  // The other mode opens a page for each run, to collect the results of frames. No page that is analyzed has any.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
