import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { expect, type Page } from "playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Of all rules, this one alone depends on the colour scheme. */
const ofColours = ["color-contrast"];

/** The screens of a desktop and of a phone. */
const viewports = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** Checks a page on a desktop and on a phone, in light and in dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(source);
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await violationsOf(page), `${name} at ${viewport.width} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violationsOf(page, ofColours), `${name} at ${viewport.width} px in dark`).toEqual([]);
  }
}

/**
 * @param rules by default those for WCAG 2.2 A and AA and for good practice
 * @returns where a page that has axe breaks them
 */
function violationsOf(page: Page, rules: string[] | null = null): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      ...(rules && { runOnly: { type: "rule", values: rules } }),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}
