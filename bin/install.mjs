/*
 * Brings node_modules and the generated client to what the lock file and the schema say. Plain Node: it runs before
 * anything is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** Installs what is missing and says so; says nothing where nothing is. Ends the process where it cannot. */
export function install() {
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Offprint needs Node 20.19 or later; this is ${process.version}.`);
  }
  step(
    "Installed packages",
    "node_modules/.offprint-lock",
    [readFileSync(path.join(root, "package-lock.json")), platform()],
    () => {
      run("npm", ["ci", "--include=dev", "--ignore-scripts"]);
      // The one package that has to be built: it downloads a binary for this platform, or compiles where there is none.
      run("npm", ["rebuild", "better-sqlite3", "--ignore-scripts=false", "--foreground-scripts"], {
        hint: "better-sqlite3 could not be built: it needs python3, make and g++ where no ready binary can be downloaded.",
      });
    },
  );
  step(
    "Generated the database client",
    "lib/generated/.schema",
    [readFileSync(path.join(root, "prisma/schema.prisma"))],
    () => {
      // Generation needs no engine, but the command looks for one, and would download it; any file will do.
      run("npx", ["prisma", "generate"], { env: { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "package.json") } });
    },
  );
}

/** Runs `work` unless it was done for the same inputs before; the stamp goes when what it stamps is deleted. */
function step(name, stamp, inputs, work) {
  const file = path.join(root, stamp);
  const hash = createHash("sha256").update(inputs.join("\n")).digest("hex");
  if (existsSync(file) && readFileSync(file, "utf8") === hash) return;
  const start = performance.now();
  console.log(
    `… ${name.replace(/^\w+/, (verb) => ({ Installed: "Installing", Generated: "Generating" })[verb] ?? verb)}`,
  );
  work();
  writeFileSync(file, hash);
  console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

function run(command, args, { env = {}, hint = "" } = {}) {
  const options = {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  };
  const result = spawnSync(command, args, options);
  if (result.status === 0) return;
  const lines = `${result.stdout ?? ""}${result.stderr ?? ""}`.trim().split("\n");
  // npm gives its reason first and its usage last; a compiler gives its reason last.
  const output = (lines.length > 60 ? [...lines.slice(0, 25), "…", ...lines.slice(-25)] : lines).join("\n");
  fail(
    `${output}\n\n${command} ${args.join(" ")} failed${result.error ? `: ${result.error.message}` : "."}\n${hint}`.trim(),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install();

function platform() {
  return `${process.platform} ${process.arch} ${process.versions.modules}`;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
