import { availableParallelism } from "node:os";
import { defineConfig } from "playwright/test";
import { findNginx } from "./tests/setup/nginx";

/**
 * Some tests are run once more through a real nginx, by TLS, as docs/operations.md has it. Addresses that cannot be
 * decoded do not come through: nginx refuses them itself.
 */
const nginx = {
  tests: /(?:api|browse|formats|proxied|read)\.spec\.ts/,
  without: /%E0%A4%A|%00|official MCP client/,
};
const hasNginx = findNginx() !== null;
if (!hasNginx && process.env.TEST_WORKER_INDEX === undefined)
  process.stderr.write("There is no nginx here: the tests through it are left out.\n");

/** The production build. Each worker starts a site of its own, see tests/e2e/site.ts. */
export default defineConfig<object, { behindNginx: boolean }>({
  testDir: "tests/e2e",
  globalSetup: "./tests/setup/buildSite.ts",
  // A worker is a browser, a web server and a worker of the site: two of them keep two cores busy.
  workers: Math.min(2, availableParallelism()),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  use: {
    timezoneId: "Pacific/Chatham",
    // Recording traces halves the speed: add `--trace retain-on-failure` to look into a failure.
    trace: "off",
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: [
        // Chromium's sandbox refuses to run as root, which is what containers run tests as.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "site" },
    ...(hasNginx
      ? [
          {
            name: "nginx",
            testMatch: nginx.tests,
            grepInvert: nginx.without,
            use: { behindNginx: true, ignoreHTTPSErrors: true },
          },
        ]
      : []),
  ],
});
