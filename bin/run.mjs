// Runs a command and shows its progress. Plain Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const bin = path.dirname(fileURLToPath(import.meta.url));

const lineInterval = 20; // seconds between two lines of output that cannot be overwritten, as in a log

/**
 * Runs a command, which ends with this process, with everything that it started: an install that kept running would
 * break the next one.
 * @param {string | null} name what it does, such as "Installing packages"; null shows nothing
 * @throws {Error} with the command's output and the hint, if it fails
 */
export async function run(name, command, args, { env = {}, hint = "" } = {}) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const stopShowing = name ? showProgress(name, seconds) : () => {};
  const child = spawn(process.execPath, [path.join(bin, "group.mjs"), command, ...args], {
    cwd: path.dirname(bin),
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const status = await new Promise((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  stopShowing();
  if (status === 0) {
    if (name) console.log(`✓ ${name} (${seconds().toFixed(1)} s)`);
    return;
  }
  throw new Error(`${shorten(output)}\n\n${command} ${args.join(" ")} failed.\n${hint}`.trim());
}

/** On a terminal, rewrites a line each second; elsewhere, prints a line now and then. */
function showProgress(name, seconds) {
  const line = () => `… ${name} (${Math.round(seconds())} s)`;
  if (!process.stdout.isTTY) {
    console.log(`… ${name}`);
    const timer = setInterval(() => console.log(line()), lineInterval * 1000);
    return () => clearInterval(timer);
  }
  const timer = setInterval(() => process.stdout.write(`\r${line()}`), 1000);
  process.stdout.write(line());
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\u001b[K");
  };
}

/** npm prints the reason first and its usage last; a compiler prints the reason last. */
function shorten(output) {
  const lines = output.trim().split("\n");
  return (lines.length > 60 ? [...lines.slice(0, 25), "…", ...lines.slice(-25)] : lines).join("\n");
}
