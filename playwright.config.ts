import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "playwright/test";
import { defaultSettings } from "./tests/setup/environment";

const port = 34117;

// Workers load this file again: the folder is made once, by the process that starts the site.
process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), "offprint-e2e-"));

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
    trace: "retain-on-failure",
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
  webServer: {
    command: "node --import tsx bin/serve.ts",
    url: `http://localhost:${port}/about`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      ...defaultSettings,
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR,
      TZ: "Pacific/Chatham",
      // Every reader of the tests comes from this machine.
      SIGN_UPS_PER_NETWORK: "1000",
    },
  },
});
