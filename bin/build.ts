import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nextProgram } from "./web";

const stamp = ".next/offprint-sources";
const folders = ["app", "components", "lib"];
const files = [
  "package-lock.json",
  "prisma/schema.prisma",
  "next.config.ts",
  "instrumentation.ts",
  "proxy.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/**
 * Builds the site unless it was built from the same sources before.
 * @returns whether it built
 * @throws with the end of what the build said, where it fails
 */
export function buildWhenChanged(): boolean {
  const hash = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [nextProgram, "build"], { encoding: "utf8", env });
  if (status !== 0)
    throw new Error(`The build failed:\n${`${stdout}${stderr}`.trim().split("\n").slice(-40).join("\n")}`);
  writeFileSync(stamp, hash);
  return true;
}

function hashSources(): string {
  const hash = createHash("sha256");
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.startsWith(path.join("lib", "generated"))),
  );
  for (const file of [...sources, ...files].sort())
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
