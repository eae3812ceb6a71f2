import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const isFuzzing = process.env.FUZZ_UNTIL !== undefined;

const everything = [
  "lib/**/*.test.ts",
  "components/**/*.test.ts",
  "app/**/*.test.ts",
  "bin/**/*.test.ts",
  "tests/*.test.ts",
];

/** They replace a module or measure this very process, so each of them has one of its own. */
const inOwnProcess = [
  "lib/platform/processes/keepRunning.test.ts",
  "lib/platform/threads/uninterrupted.test.ts",
  "lib/search/vectors/model.test.ts",
  "tests/unstored.test.ts",
];

const setupFiles = ["tests/setup/vitest.ts", isFuzzing ? "tests/setup/fuzz.ts" : "tests/setup/fixedSeed.ts"];

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    globalSetup: ["tests/setup/template-database.ts"],
    // An odd zone (UTC+12:45, +13:45 in summer) makes a forgotten time zone fail loudly.
    env: { TZ: "Pacific/Chatham" },
    // Vitest leaves one core alone by default, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    // A test that hangs ends after a minute, also on a busy machine. A fuzzed property has no limit.
    testTimeout: isFuzzing ? 0 : 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: everything,
          exclude: inOwnProcess,
          // What fuzzing replaces is replaced for one file at a time.
          isolate: isFuzzing,
          sequence: { setupFiles: "list" },
          setupFiles: ["tests/setup/sharedProcess.ts", ...setupFiles],
        },
      },
      { extends: true, test: { name: "apart", include: inOwnProcess, setupFiles } },
    ],
  },
});
