import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "playwright/test";
import { defaultSettings } from "./tests/setup/environment";
import { findNginx } from "./tests/setup/nginx";

const port = 34117;

/**
 * Some tests are run once more through a real nginx, by TLS, as docs/operations.md has it. Addresses that cannot be
 * decoded do not come through: nginx refuses them itself.
 */
const nginx = {
  port: 34127,
  sitePort: 34125,
  tests: /(?:api|browse|formats|proxied|read)\.spec\.ts/,
  without: /%E0%A4%A|%00|official MCP client/,
};
const hasNginx = findNginx() !== null;
if (!hasNginx && process.env.TEST_WORKER_INDEX === undefined)
  process.stderr.write("There is no nginx here: the tests through it are left out.\n");

// Workers load this file again: the folder is made once, by the process that starts the site.
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), "offprint-e2e-"));

/** @param publicUrl "" for the address itself */
const site = (sitePort: number, folder: string, publicUrl: string) => ({
  command: "node --import tsx bin/serve.ts",
  url: `http://localhost:${sitePort}/about`,
  reuseExistingServer: false,
  timeout: 120_000,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
  env: {
    ...defaultSettings,
    PORT: String(sitePort),
    DATA_DIR: folder,
    PUBLIC_URL: publicUrl,
    TZ: "Pacific/Chatham",
    // Every reader and every program of the tests is on this machine.
    SIGN_UPS_PER_NETWORK: "1000",
    API_LIMIT: "1000000",
  },
});

/** The production build, started as `npm start` starts it, on a store of its own seeded with the document. */
export default defineConfig({
  testDir: "tests/e2e",
  // One worker: the tests share the site and its outbox, and the machine has to run them too.
  workers: 1,
  timeout: 30_000,
  outputDir: "test-results",
  globalTeardown: "./tests/setup/remove-data.ts",
  use: {
    baseURL: `http://localhost:${port}`,
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
            use: { baseURL: `https://localhost:${nginx.port}`, ignoreHTTPSErrors: true },
          },
        ]
      : []),
  ],
  webServer: [
    site(port, process.env.E2E_DATA_DIR, ""),
    ...(hasNginx
      ? [
          site(nginx.sitePort, path.join(process.env.E2E_DATA_DIR, "nginx"), `https://localhost:${nginx.port}`),
          {
            command: `node --import tsx tests/setup/nginx.ts ${nginx.port} ${nginx.sitePort}`,
            url: `https://localhost:${nginx.port}/about`,
            ignoreHTTPSErrors: true,
            reuseExistingServer: false,
            timeout: 120_000,
            gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
          },
        ]
      : []),
  ],
});
