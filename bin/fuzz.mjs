/** `npm run fuzz -- [MINUTES] [FILE …]`: runs property tests with random seeds, and prints each failure's example. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { install } from "./install.mjs";

const [first = "", ...more] = process.argv.slice(2);
const [, number] = /^(\d+(?:\.\d+)?)m?$/.exec(first) ?? [];
const minutes = Number(number ?? 10);
const filters = number || !first ? more : [first, ...more];

await install("develop");

const files = ["app", "bin", "components", "lib", "tests"]
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.join(root, file)))
  .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, "utf8").includes("fc.assert"))
  .filter((file) => filters.length === 0 || filters.some((text) => file.includes(text)));
if (files.length === 0) {
  process.stderr.write(`No property test has ${filters.join(" or ")} in its path.\n`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), "offprint-fuzz-"));
const report = path.join(folder, "failures");
const until = Date.now() + minutes * 60_000;
let shown = 0;
let hasBroken = false;
// Short at first, so that properties that fail easily are found early.
for (let share = 1000; Date.now() < until; share *= 2) {
  const left = Math.ceil((until - Date.now()) / 60_000);
  console.log(`… ${files.length} files, ${share / 1000} s a property, ${left} min left`);
  const { status } = spawnSync(path.join("node_modules", ".bin", "vitest"), ["run", "--reporter=dot", ...files], {
    stdio: "inherit",
    env: { ...process.env, FUZZ_UNTIL: `${until}`, FUZZ_SHARE: `${share}`, FUZZ_REPORT: report },
    shell: process.platform === "win32",
  });
  hasBroken ||= status !== 0;
  const failures = readFailures();
  for (const failure of failures.slice(shown)) show(failure);
  shown = failures.length;
}
rmSync(folder, { recursive: true });
console.log(`${shown} failures of properties in ${minutes} min`);
process.exit(hasBroken ? 1 : 0);

function readFailures() {
  if (!existsSync(report)) return [];
  const lines = readFileSync(report, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

function show({ file, test, seed, path: trail, counterexample }) {
  console.log(`✗ ${path.relative(".", file)}, “${test}”
  seed: ${seed}, path: "${trail}"
  counterexample: ${counterexample}
  To try it in every test from now on, add to the property: { examples: [${counterexample}] }\n`);
}
