// The thread of withNpm.mjs: sends its process SIGTERM when npm has ended.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Milliseconds. Without /proc, each check starts a process. */
const interval = existsSync("/proc/self/stat") ? 500 : 3000;

/** Returns a process's name and parent, or null if it does not exist. */
function lookUp(pid) {
  if (interval > 500) {
    const [, parent, name] =
      /^\s*(\d+)\s+(.+)$/m.exec(
        spawnSync("ps", ["-o", "ppid=,comm=", "-p", `${pid}`], { encoding: "utf8" }).stdout ?? "",
      ) ?? [];
    return parent ? { name: name.trim(), parent: Number(parent) } : null;
  }
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return { name, parent: Number(parent) };
  } catch {
    return null;
  }
}

const shell = process.ppid;
const found = lookUp(shell);
// Some shells replace themselves by the program that they run: then the parent is npm itself, whose own parent may end.
const npm = found && /sh$/.test(found.name) ? found.parent : null;

const watching = setInterval(() => {
  if (process.ppid === shell && (npm === null || lookUp(shell)?.parent === npm)) return;
  clearInterval(watching);
  process.kill(process.pid, "SIGTERM");
}, interval);
