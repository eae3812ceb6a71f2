import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts", "app/**/*.test.ts", "bin/**/*.test.ts", "tests/*.test.ts"],
    setupFiles: ["tests/setup/vitest.ts"],
    globalSetup: ["tests/setup/template-database.ts"],
    // An odd zone (UTC+12:45, +13:45 in summer) makes a forgotten time zone fail loudly.
    env: { TZ: "Pacific/Chatham" },
    testTimeout: 20_000,
  },
});
