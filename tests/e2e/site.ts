import { test as base, expect } from "playwright/test";
import { startWorkerSite, type WorkerSite } from "../setup/workerSite";
import { startDaySite } from "./startDaySite";

/** Playwright's trace recorder tries to run a script in the emails' frame, whose sandbox refuses it. */
const recorder = /^Blocked script execution in '[^']*\/outbox\/[^']*'/;

/** A browser without time gives up a fade, sometimes before the page's script, which would say nothing of it, has run. */
const skippedFade = /^Transition was (?:aborted|skipped)/;

/** A browser that has windows asks for the site's icon past the service worker, also while it is offline. */
const iconOffline = /ERR_INTERNET_DISCONNECTED \S*\/(?:icon\.svg|favicon\.ico)/;

type ForTest = { quietConsole: undefined };
type ForWorker = { behindNginx: boolean; site: WorkerSite; daySite: string };

/**
 * The test of a site, which each worker starts for itself: any error in the browser's console fails it. All fixtures of
 * workers stand here, as Playwright starts a new worker for a file that has others.
 */
export const test = base.extend<ForTest, ForWorker>({
  behindNginx: [false, { option: true, scope: "worker" }],
  site: [
    async ({ behindNginx }, use, { parallelIndex }) => {
      const site = await startWorkerSite(parallelIndex, behindNginx);
      await use(site);
      await site.stop();
    },
    { scope: "worker", auto: true, timeout: 150_000 },
  ],
  daySite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use, { parallelIndex }) => {
      const site = await startDaySite(parallelIndex);
      await use(site.url);
      await site.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => {
        if (!skippedFade.test(message)) errors.push(message);
      });
      page.on("console", (message) => {
        const error = `${message.text()} ${message.location().url}`;
        if (message.type() === "error" && !recorder.test(error) && !iconOffline.test(error)) errors.push(error);
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
