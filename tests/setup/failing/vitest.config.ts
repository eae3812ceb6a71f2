import { defineConfig } from "vitest/config";

/** For tests/fuzz.test.ts: properties that fail, which no other run may see. */
export default defineConfig({
  test: { include: ["tests/setup/failing/*.ts"], exclude: ["**/*.config.ts"], setupFiles: ["tests/setup/fuzz.ts"] },
});
