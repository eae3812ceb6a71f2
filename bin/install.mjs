/** Installs node_modules and the generated client. Plain Node: it runs before anything is installed. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { planInstall } from "./installPlan.mjs";
import { judgeNode } from "./nodeSupport.mjs";
import { pruneUnused } from "./pruneUnused.mjs";
import { run } from "./run.mjs";
import { endWithNpm } from "./withNpm.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const packagesStamp = path.join(root, "node_modules/.offprint-lock");
const clientStamp = path.join(root, "lib/generated/.schema");

/**
 * Installs what is missing and prints it; prints nothing if nothing is missing. Exits on failure.
 * @param {"start" | "develop"} purpose a start leaves out development packages, but does not remove them
 */
export async function install(purpose) {
  const { state, message } = judgeNode(process.version, new Date().toISOString().slice(0, 10));
  if (state === "too old") fail(message);
  try {
    await installPackages(purpose);
    await generateClient();
  } catch (error) {
    fail(error.message);
  }
}

async function installPackages(purpose) {
  const hash = hashOf(readFileSync(path.join(root, "package-lock.json")), platform());
  const { how, stamp } = planInstall(readStamp(packagesStamp), purpose, hash);
  if (how === "nothing") return;
  // An interrupted install leaves no stamp, so that the next one starts again.
  rmSync(packagesStamp, { force: true });
  await run("Installing packages", "npm", [
    // `install` keeps compiled packages when packages are only added.
    ...(how === "add" ? ["install", "--no-save"] : ["ci"]),
    purpose === "start" ? "--omit=dev" : "--include=dev",
    "--ignore-scripts",
  ]);
  pruneUnused(path.join(root, "node_modules"));
  if (!(await canOpenStore())) {
    // The only package that has to be built: it downloads a binary for this platform, or compiles if there is none.
    await run(
      "Building better-sqlite3",
      "npm",
      ["rebuild", "better-sqlite3", "--ignore-scripts=false", "--foreground-scripts"],
      {
        env: { JOBS: "max" },
        hint: "better-sqlite3 could not be built. If no prebuilt binary can be downloaded, it needs python3, make and g++.",
      },
    );
  }
  writeFileSync(packagesStamp, stamp);
}

async function generateClient() {
  const schema = path.join(root, "prisma/schema");
  const hash = hashOf(
    ...readdirSync(schema)
      .sort()
      .map((file) => readFileSync(path.join(schema, file))),
  );
  if (readStamp(clientStamp) === hash) return;
  rmSync(path.dirname(clientStamp), { recursive: true, force: true });
  await run("Generating the database client", process.execPath, ["bin/generateClient.mjs"]);
  writeFileSync(clientStamp, hash);
}

/** Tests it in a separate process: a binary for another Node version would stay loaded here. */
async function canOpenStore() {
  const attempt = "new (require('better-sqlite3'))(':memory:').close()";
  return run(null, process.execPath, ["-e", attempt]).then(
    () => true,
    () => false,
  );
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function hashOf(...inputs) {
  return createHash("sha256").update(inputs.join("\n")).digest("hex");
}

function platform() {
  return `${process.platform} ${process.arch} ${process.versions.modules}`;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endWithNpm();
  await install(process.argv.includes("--omit=dev") ? "start" : "develop");
}
