import type { Page } from "playwright/test";
import { test as base } from "./site";
import { before, last } from "./startDaySite";

export { before, last };

/** The test of the site of a field with many papers a day. */
export const test = base.extend({ baseURL: ({ daySite }, use) => use(daySite) });

/** @returns the path of a day's page */
export const address = (day: string, query = "") => `/papers/date/${day}${query}`;

export const titles = (page: Page) => page.locator("article h2 a");
