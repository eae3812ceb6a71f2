import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const isFuzzing = process.env.FUZZ_UNTIL !== undefined;

const allTests = [
  "lib/**/*.test.ts",
  "components/**/*.test.{ts,tsx}",
  "app/**/*.test.ts",
  "bin/**/*.test.ts",
  "tests/*.test.ts",
];

/** They replace a package, load one that cannot be loaded with others, or count what happens in the whole process. */
const inOwnProcess = [
  "lib/platform/processes/keepRunning.test.ts",
  "lib/platform/threads/uninterrupted.test.ts",
  "lib/platform/migrations/apply.test.ts",
  "lib/search/vectors/model/model.test.ts",
  "tests/schema.test.ts",
  "tests/unstored.test.ts",
];

const setupFiles = ["tests/setup/vitest.ts", isFuzzing ? "tests/setup/fuzz.ts" : "tests/setup/fixedSeed.ts"];

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    globalSetup: ["tests/setup/template-database.ts"],
    // An odd zone (UTC+12:45, +13:45 in summer) makes a forgotten time zone fail loudly.
    env: { TZ: "Pacific/Chatham" },
    // One more than there are cores, because some files wait for most of their time, for silence or for a process.
    maxWorkers: availableParallelism() + 1,
    // A test that hangs ends after a minute, also on a busy machine. A fuzzed property has no limit.
    testTimeout: isFuzzing ? 0 : 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: allTests,
          exclude: inOwnProcess,
          // Fuzzing replaces a package.
          isolate: isFuzzing,
          sequence: { setupFiles: "list" },
          setupFiles: ["tests/setup/sharedProcess.ts", ...setupFiles],
        },
      },
      { extends: true, test: { name: "apart", include: inOwnProcess, setupFiles } },
    ],
  },
});
