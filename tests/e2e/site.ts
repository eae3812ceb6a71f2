import { test as base, expect } from "playwright/test";

/** Playwright's trace recorder tries to run a script in the emails' frame, whose sandbox refuses it. */
const recorder = /^Blocked script execution in '[^']*\/outbox\/[^']*'/;

/** The test of a site: any error in the browser's console fails it. */
export const test = base.extend<{ quietConsole: undefined }>({
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !recorder.test(message.text()))
          errors.push(`${message.text()} ${message.location().url}`);
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
