import { defineConfig } from "vitest/config";

/** Failing properties for tests/fuzz.test.ts; no other run includes them. */
export default defineConfig({
  test: { include: ["tests/setup/failing/*.ts"], exclude: ["**/*.config.ts"], setupFiles: ["tests/setup/fuzz.ts"] },
});
