import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { run } from "./run.mjs";

const node = process.execPath;

test("a failing command throws its output and the hint", async () => {
  const failing = run(null, node, ["-e", "console.log('out'); console.error('err'); process.exit(3)"], {
    hint: "Ask.",
  });
  await expect(failing).rejects.toThrow(/^(out\nerr|err\nout)\n\n.* failed\.\nAsk\.$/);
});

test("a missing command fails", async () => {
  await expect(run(null, "no-such-command", [])).rejects.toThrow(/no-such-command/);
});

test("a successful command prints nothing unless it has a name", async () => {
  await expect(run(null, node, ["-e", "console.log('out')"])).resolves.toBeUndefined();
});

test.each(["SIGTERM", "SIGKILL"] as const)("after %s, nothing that it started keeps running", async (signal) => {
  // The command starts a process that would run for an hour, and prints its id.
  const grandchild = "setTimeout(() => {}, 3600_000); console.error('id ' + process.pid)";
  const command = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' })`;
  const asking = `
    import { spawn } from "node:child_process";
    spawn(process.execPath, ["bin/group.mjs", process.execPath, "-e", ${JSON.stringify(command)}], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });`;
  const parent = spawn(node, ["--input-type=module", "-e", asking], { stdio: ["ignore", "ignore", "pipe"] });
  const [output] = await once(parent.stderr, "data");
  const id = Number(/id (\d+)/.exec(String(output))?.[1]);
  expect(isRunning(id)).toBe(true);
  parent.kill(signal);
  await expect.poll(() => isRunning(id), { timeout: 15_000 }).toBe(false);
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
