/*
 * `npm test`: sets everything up and runs every check. Its last line is `N passed, N failed`. With names, it runs only
 * those checks: `npm test -- types unit`. The unit tests run beside the others, which fill the time that they wait;
 * the browser tests need the build, and both cores.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./chromium.mjs";
import { install } from "./install.mjs";

await install("develop");

const reports = mkdtempSync(path.join(tmpdir(), "offprint-reports-"));
const bin = (name) => path.join("node_modules", ".bin", name);
const buildScript = "import('./bin/build.ts').then((b) => b.buildWhenChanged())";
const checks = [
  { name: "style", run: (print) => single(print, bin("biome"), ["check", "."]) },
  { name: "advisories", run: (print) => single(print, process.execPath, ["bin/advisories.mjs"]) },
  { name: "types", run: (print) => single(print, bin("tsc"), []) },
  { name: "unit", run: unitTests },
  { name: "build", run: (print) => single(print, process.execPath, ["--import", "tsx", "-e", buildScript]) },
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
/** The titles of failed tests, with their files and the first lines of their errors. */
const failures = [];
const isBeside = availableParallelism() > 1;
await Promise.all([runInTurn(["unit"], live), isBeside && runInTurn(["style", "advisories", "types", "build"], whole)]);
if (!isBeside) await runInTurn(["style", "advisories", "types", "build"], live);
await runInTurn(["browser"], live);
rmSync(reports, { recursive: true });
// At the end, because a truncated log keeps its end.
for (const title of failures) console.log(`✗ ${title}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs the named checks, as far as they are selected, one after another. @param output `live` or `whole` */
async function runInTurn(names, output) {
  for (const { name, run } of checks.filter((check) => names.includes(check.name))) {
    if (selected.length > 0 && !selected.includes(name)) continue;
    const start = performance.now();
    const { print, end } = output();
    const { passed, failed } = await run(print);
    total.passed += passed;
    total.failed += failed;
    const duration = ((performance.now() - start) / 1000).toFixed(1);
    print(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${duration} s)\n\n`);
    end();
  }
}

/** Prints at once, line by line. */
function live() {
  let rest = "";
  const print = (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  };
  return { print, end: () => rest && process.stdout.write(`${rest}\n`) };
}

/** Prints everything at the end, as one block amid what another check prints. */
function whole() {
  let text = "";
  return { print: (more) => (text += more), end: () => process.stdout.write(text) };
}

/** Runs a check that passes or fails as a whole. */
async function single(print, command, args) {
  const passed = (await execute(print, command, args)) === 0;
  return { passed: Number(passed), failed: Number(!passed) };
}

async function unitTests(print) {
  const report = path.join(reports, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await execute(print, bin("vitest"), ["run", ...reporters]);
  return count(report, status, ({ numPassedTests, numFailedTests, testResults }) => {
    printSlowest(
      print,
      testResults.map(({ name, startTime, endTime }) => [name, endTime - startTime]),
    );
    for (const { name, status, message, assertionResults } of testResults) {
      const file = path.relative("", name);
      const failed = assertionResults.filter((test) => test.status === "failed");
      failures.push(...failed.map((test) => described(`${file} › ${test.fullName}`, test.failureMessages)));
      if (status === "failed" && failed.length === 0) failures.push(`${file}: ${message.split("\n")[0]}`);
    }
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

async function browserTests(print) {
  const chromium = await findChromium();
  if (!chromium) {
    print("Chromium was not found and could not be installed. Install it, or set CHROMIUM to its path.\n");
    return { passed: 0, failed: 1 };
  }
  const report = path.join(reports, "browser.json");
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const status = await execute(print, bin("playwright"), ["test", "--reporter=dot,json"], env);
  return count(report, status, ({ stats, suites, config }) => {
    printSlowest(
      print,
      suites.map((suite) => [path.join(config.rootDir, suite.file), durationOf(suite)]),
    );
    failures.push(...suites.flatMap((suite) => failedIn(suite)));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** Returns the duration of a Playwright suite with its nested suites, over all projects, in ms. */
function durationOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  return sum([...results.map(({ duration }) => duration), ...suites.map(durationOf)]);
}

/** Describes the tests in a Playwright suite that did not pass at the first attempt. */
function failedIn({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => !["expected", "skipped"].includes(status)));
  const errorsOf = ({ tests }) => tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
  const descriptions = failed.map((spec) =>
    described(
      `${file}:${spec.line} › ${spec.title}`,
      errorsOf(spec).map(({ message }) => message ?? ""),
    ),
  );
  return [...descriptions, ...suites.flatMap(failedIn)];
}

/** @param errors their messages, of which at most 15 lines are shown */
function described(title, errors) {
  const lines = stripVTControlCharacters(errors.join("\n")).split("\n");
  return [title, ...lines.slice(0, 15).map((line) => `    ${line.slice(0, 300)}`)].join("\n");
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

/** @param files their paths and how long their tests took, in ms */
function printSlowest(print, files) {
  const slowest = files.toSorted(([, one], [, other]) => other - one).slice(0, 10);
  print("The slowest files:\n");
  for (const [file, ms] of slowest) print(`${(ms / 1000).toFixed(1).padStart(8)} s  ${path.relative("", file)}\n`);
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

/** Runs a program and prints what it prints. @returns its exit code, or null if it has none */
async function execute(print, command, args, env = {}) {
  const child = spawn(command, args, {
    stdio: ["inherit", "pipe", "pipe"],
    // Colours as on the terminal that the output goes to.
    env: { ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...process.env, ...env },
    shell: process.platform === "win32",
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", print);
  // A program that cannot be started has an error instead.
  const [status] = await once(child, "close").catch((error) => {
    print(`${error}\n`);
    return [null];
  });
  return status;
}
