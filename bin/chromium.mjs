// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export async function findChromium() {
  const found = process.env.CHROMIUM ?? installed() ?? (await playwrights());
  if (found) return found;
  console.log("… Installing Chromium");
  if (spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore", timeout: 300_000 }).status === 0) {
    return playwrights();
  }
  // Falls back to Debian's package if Playwright's download cannot be reached.
  if (process.getuid?.() !== 0) return null;
  spawnSync("apt-get", ["update"], { stdio: "ignore", timeout: 300_000 });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    stdio: "ignore",
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return installed();
}

function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

async function playwrights() {
  const { chromium } = await import("playwright");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}
