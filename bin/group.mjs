/**
 * `node bin/group.mjs COMMAND …`: a process group that ends with its parent; the IPC channel closes even on kill -9.
 */
import { spawn } from "node:child_process";

const [command = "", ...args] = process.argv.slice(2);
const isWindows = process.platform === "win32";
// Windows has no process groups, and npm is a shell script there.
const child = spawn(command, args, { stdio: "inherit", detached: !isWindows, shell: isWindows });

function end() {
  try {
    if (child.pid && !isWindows) process.kill(-child.pid, "SIGKILL");
    else child.kill();
  } catch {
    // It has ended already.
  }
  process.exit(1);
}

process.on("disconnect", end);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 1));
