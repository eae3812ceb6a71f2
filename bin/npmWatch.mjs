/* The thread of withNpm.mjs: sends its process SIGTERM when npm is gone. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** In ms. Where there is no /proc, looking starts a process. */
const interval = existsSync("/proc/self/stat") ? 500 : 3000;

/** What a process is called, and which one started it. Null where there is none. */
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
// Some shells become the one program that they run: then npm is the parent, and its own parent may come and go.
const npm = found && /sh$/.test(found.name) ? found.parent : null;

const watching = setInterval(() => {
  if (process.ppid === shell && (npm === null || lookUp(shell)?.parent === npm)) return;
  clearInterval(watching);
  process.kill(process.pid, "SIGTERM");
}, interval);
