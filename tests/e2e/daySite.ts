import type { Page } from "playwright/test";
import { addDays, dayAt } from "@/lib/calendar/day";
import { wordyPapers } from "../setup/wordyPapers";
import { OwnSite } from "./ownSite";
import { test as base } from "./site";

const today = dayAt(new Date(), "UTC");

/** The latest day, which has 47 papers, and the day before it, which has three. */
export const [last, before] = [today, addDays(today, -1)];

/** The test of the site of a field with many papers a day, which each worker starts for itself. */
export const test = base.extend<object, { daySite: string }>({
  daySite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use, { parallelIndex }) => {
      const site = new OwnSite(34_123 + 10 * parallelIndex);
      const earlier = wordyPapers(3, before).map((paper, index) => ({
        ...paper,
        id: `${paper.id.slice(0, 5)}9000${index}`,
        title: `Earlier ${index}: ${paper.title}`,
        categories: index === 0 ? ["cs.SD"] : ["cs.LG"],
      }));
      await site.start([...wordyPapers(47, last), ...earlier]);
      await use(site.url);
      await site.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ daySite }, use) => use(daySite),
});

/** @returns the path of a day's page */
export const address = (day: string, query = "") => `/papers/date/${day}${query}`;

export const titles = (page: Page) => page.locator("article h2 a");
