// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Debian's package. It opens no window: a page takes 0.4 s of CPU time, where a whole Chromium, which opens a hidden
 * one, takes 3.4 s.
 */
const shell = "chromium-headless-shell";
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export async function findChromium() {
  const found =
    process.env.CHROMIUM ?? installed([shell]) ?? installShell() ?? installed(names) ?? (await playwrights());
  if (found) return found;
  console.log("… Installing Chromium");
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore", timeout: 300_000 });
  return playwrights();
}

/** Returns a Chromium that has all of a browser; null if none is installed. */
export function wholeChromium() {
  const chosen = process.env.CHROMIUM;
  return chosen && !chosen.endsWith(shell) ? chosen : (installed(names) ?? null);
}

function installed(programs) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return programs.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Only root may, as in a container. */
function installShell() {
  if (process.getuid?.() !== 0 || !installed(["apt-get"])) return undefined;
  console.log(`… Installing ${shell}`);
  const options = {
    stdio: "ignore",
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  // Without a network, this fails after seconds and not minutes.
  const impatient = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=10"];
  spawnSync("apt-get", [...impatient, "update"], options);
  spawnSync("apt-get", [...impatient, "install", "-y", "--no-install-recommends", shell], options);
  return installed([shell]);
}

async function playwrights() {
  const { chromium } = await import("playwright");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}
