/*
 * For `npm run fuzz` (bin/fuzz.mjs): each property runs repeatedly, each time longer and from another random seed, for
 * FUZZ_SHARE ms or until the time FUZZ_UNTIL (in ms since 1970). Each failure is appended to the file FUZZ_REPORT as a
 * line of JSON.
 */
import { appendFileSync } from "node:fs";
import fc, { type RunDetails } from "fast-check";
import { beforeEach, expect, vi } from "vitest";

const until = Number(process.env.FUZZ_UNTIL);
const share = Number(process.env.FUZZ_SHARE);
const report = process.env.FUZZ_REPORT ?? "";

/** fast-check's own default. */
const defaultRuns = 100;

beforeEach(({ skip }) => skip(Date.now() > until, "The time is over."));

fc.configureGlobal({ reporter: reportFailure });

function reportFailure(details: RunDetails<unknown>): void {
  if (!details.failed) return;
  const { testPath, currentTestName } = expect.getState();
  const { seed, counterexamplePath: path, counterexample } = details;
  const failure = { file: testPath, test: currentTestName, seed, path, counterexample: fc.stringify(counterexample) };
  appendFileSync(report, `${JSON.stringify(failure)}\n`);
  throw new Error(fc.defaultReportMessage(details) ?? "The property failed.", { cause: details.errorInstance });
}

// Wraps `assert`, because tests pass `numRuns` themselves, which overrides any global configuration of fast-check.
vi.mock("fast-check", async (importOriginal) => {
  const original = await importOriginal<typeof import("fast-check")>();
  const once: typeof fc.assert = original.default.assert;
  const assert = (property: fc.IRawProperty<unknown>, parameters: fc.Parameters<unknown> = {}) => {
    const end = Math.min(until, Date.now() + share);
    const run = (times: number) =>
      once(property, { ...parameters, numRuns: (parameters.numRuns ?? defaultRuns) * times });
    if (property.isAsync()) {
      return (async () => {
        for (let times = 1; times === 1 || Date.now() < end; times++) await run(times);
      })();
    }
    for (let times = 1; times === 1 || Date.now() < end; times++) run(times);
  };
  return { ...original, assert, default: { ...original.default, assert } };
});
