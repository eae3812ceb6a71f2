/** `npm test [-- NAMES]`: sets up and runs the checks, quick ones first. Its last line is `N passed, N failed`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { install } from "./install.mjs";

await install("develop");

const reports = mkdtempSync(path.join(tmpdir(), "offprint-reports-"));
const bin = (name) => path.join("node_modules", ".bin", name);
const checks = [
  { name: "style", run: () => single(bin("biome"), ["check", "."]) },
  { name: "advisories", run: () => single(process.execPath, ["bin/advisories.mjs"]) },
  { name: "types", run: () => single(bin("tsc"), []) },
  { name: "unit", run: unitTests },
  {
    name: "build",
    run: () =>
      single(process.execPath, ["--import", "tsx", "-e", "import('./bin/build.ts').then((b) => b.buildWhenChanged())"]),
  },
  { name: "browser", run: browserTests },
];

const selected = process.argv.slice(2);
const unknown = selected.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no check “${unknown[0]}”; the checks are ${checks.map(({ name }) => name).join(", ")}.\n`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const failures = []; // The titles of failed tests, with their files
for (const { name, run } of checks.filter((check) => selected.length === 0 || selected.includes(check.name))) {
  const start = performance.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  console.log(
    `${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${((performance.now() - start) / 1000).toFixed(1)} s)\n`,
  );
}
rmSync(reports, { recursive: true });
// At the end, because a truncated log keeps its end.
for (const title of failures) console.log(`✗ ${title}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function single(command, args) {
  const passed = spawn(command, args).status === 0;
  return { passed: Number(passed), failed: Number(!passed) };
}

function unitTests() {
  const report = path.join(reports, "unit.json");
  const { status } = spawn(bin("vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return count(report, status, ({ numPassedTests, numFailedTests, testResults }) => {
    printSlowest(testResults.map(({ name, startTime, endTime }) => [name, endTime - startTime]));
    for (const { name, status, message, assertionResults } of testResults) {
      const file = path.relative("", name);
      const failed = assertionResults.filter((test) => test.status === "failed");
      failures.push(...failed.map((test) => `${file} › ${test.fullName}`));
      if (status === "failed" && failed.length === 0) failures.push(`${file}: ${message.split("\n")[0]}`);
    }
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

async function browserTests() {
  const chromium = await findChromium();
  if (!chromium) {
    process.stderr.write(
      "Chromium was not found and could not be installed. Install it, or set CHROMIUM to its path.\n",
    );
    return { passed: 0, failed: 1 };
  }
  const report = path.join(reports, "browser.json");
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { status } = spawn(bin("playwright"), ["test", "--reporter=line,json"], env);
  return count(report, status, ({ stats, suites, config }) => {
    printSlowest(suites.map((suite) => [path.join(config.rootDir, suite.file), durationOf(suite)]));
    failures.push(...suites.flatMap((suite) => failedIn(suite)));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** Returns the duration of a Playwright suite with its nested suites, over all projects, in ms. */
function durationOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  return sum([...results.map(({ duration }) => duration), ...suites.map(durationOf)]);
}

/** Returns the titles of the tests in a Playwright suite that did not pass at the first attempt. */
function failedIn({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => !["expected", "skipped"].includes(status)));
  return [...failed.map(({ title, line }) => `${file}:${line} › ${title}`), ...suites.flatMap(failedIn)];
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

/** @param files their paths and how long their tests took, in ms */
function printSlowest(files) {
  const slowest = files.toSorted(([, one], [, other]) => other - one).slice(0, 10);
  console.log("The slowest files:");
  for (const [file, ms] of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(8)} s  ${path.relative("", file)}`);
}

/** A runner that crashes before it can report counts as one failure. */
function count(report, status, read) {
  try {
    const result = read(JSON.parse(readFileSync(report, "utf8")));
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function spawn(command, args, env = {}) {
  return spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
}
