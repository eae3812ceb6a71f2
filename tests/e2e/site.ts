import { test as base, expect } from "playwright/test";

/** Playwright's own trace recorder reaches into the emails' frame, whose sandbox runs no script, and is refused. */
const recorder = /^Blocked script execution in 'about:srcdoc'/;

/** The tests of the site: whatever the browser's console reports as an error fails them. */
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
