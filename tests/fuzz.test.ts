import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";

test.skipIf(process.env.FUZZ_UNTIL)("property tests run with a fixed seed, unless they are fuzzed", () => {
  expect(fc.readConfigureGlobal()).toMatchObject({ seed: 1 });
  const drawn: number[] = [];
  for (let time = 0; time < 2; time++)
    fc.assert(
      fc.property(fc.integer(), (value) => {
        drawn.push(value);
      }),
    );
  expect(drawn.slice(0, 100)).toEqual(drawn.slice(100));
});

test("no test uses random values other than fast-check's", () => {
  const files = ["app", "bin", "components", "lib", "tests"]
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.join(root, file)))
    .filter((file) => file.endsWith(".test.ts") && file !== path.join("tests", "fuzz.test.ts"));
  const drawing = files.filter((file) => /Math\.random\(|\bseed: ?Date/.test(readFileSync(file, "utf8")));
  expect(drawing).toEqual([]);
});

test("a failure under npm run fuzz is recorded with its seed, path and counterexample", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = path.join(folder, "failures");
  const config = path.join("tests", "setup", "failing", "vitest.config.ts");
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", config], {
    env: { ...process.env, FUZZ_UNTIL: `${Date.now() + 3_600_000}`, FUZZ_SHARE: "1", FUZZ_REPORT: report },
  });
  expect(status).toBe(1);
  const recorded = readFileSync(report, "utf8").trim().split("\n");
  expect(recorded.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      test: "fails",
      seed: expect.any(Number),
      path: expect.any(String),
      counterexample: "[100]",
    }),
    expect.objectContaining({ test: "fails later", counterexample: "[100]" }),
  ]);
});
