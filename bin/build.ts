import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { browserBundle } from "@/lib/platform/site/browserBundle";
import { bundleBrowser } from "./browserBundle";
import { nextProgram, withParent } from "./web";

const stamp = ".next/offprint-sources";
const folders = ["app", "browser", "components", "lib", "prisma/schema"];
const files = [
  "package-lock.json",
  "next.config.ts",
  "instrumentation.ts",
  "proxy.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Returns whether it built. Throws after printing the end of the build's output. */
export async function buildWhenChanged(): Promise<boolean> {
  const hash = hashSources();
  const isBuilt = existsSync(stamp) && existsSync(browserBundle) && readFileSync(stamp, "utf8") === hash;
  if (isBuilt) return false;
  // Removed first: a killed build leaves a mix of two builds, whichever version starts next.
  rmSync(stamp, { force: true });
  await build();
  await bundleBrowser();
  writeFileSync(stamp, hash);
  return true;
}

/**
 * Next derives the ids of form actions from this key. With a new one for each build, which is its default, a form that was
 * opened before an upgrade could not be sent after it. The key would encrypt what actions enclose: ours enclose nothing.
 */
const actionKey = Buffer.from("offprint-actions-take-no-secrets").toString("base64");

/** Builds in a process that ends with this one: a build that kept running would block the next start. */
async function build(): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
  };
  const child = spawn(process.execPath, [...withParent, nextProgram, "build"], {
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  const [status] = await once(child, "close");
  if (status === 0) return;
  process.stderr.write(`${output.trim().split("\n").slice(-40).join("\n")}\n`);
  throw new Error("The build failed, see above");
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
