import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { withBundle } from "./setup/bundle";
import { withDatabase } from "./setup/database";
import { withHttp } from "./setup/http";
import { signUp } from "./setup/signUps";

const folder = withDatabase();
const listen = withHttp();
const program = withBundle("bin/offprint.ts");
const file = path.join(folder, "sources.yaml");
let worker: ChildProcess | null = null;

afterEach(() => {
  worker?.kill("SIGKILL");
});

function startWorker(): void {
  worker = spawn(process.execPath, ["--import", "./bin/withParent.mjs", program, "worker"], {
    env: { ...process.env, DATA_DIR: folder, SOURCES_FILE: file, SOURCES_LOOPBACK_MS: "1" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** Returns the processes of runs that the worker has started. */
function runs(): number[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === worker?.pid && /bin\/run\.ts/.test(command) ? [Number(pid)] : [];
  });
}

test("a worker sends emails while runs of its sources are stuck", { timeout: 300_000 }, async () => {
  // One host sends a byte now and then; the process that requests the other is suspended.
  const trickle: RequestListener = (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const trickling = setInterval(() => response.write(" "), 500);
    response.on("close", () => clearInterval(trickling));
  };
  const hosts = [await listen(trickle), await listen(trickle)];
  const sources = hosts.map(({ url }, index) => `{name: s${index}, kind: hugging-face, url: "${url}", days: 1}`);
  writeFileSync(file, `sources: [${sources.join(", ")}]`);
  startWorker();
  await vi.waitFor(() => expect(hosts.every(({ asked }) => asked.length > 0)).toBe(true), 150_000);
  const [suspended, trickled] = runs();
  process.kill(suspended!, "SIGSTOP");
  // On a busy machine the worker may hold the store for longer than a form waits; a reader would send it again.
  await vi.waitFor(() => signUp("ada@example.org", new Date()), { timeout: 60_000, interval: 500 });
  await vi.waitFor(async () => expect(await db().email.findMany()).toMatchObject([{ state: "sent" }]), 150_000);
  expect(await db().sourceRun.count({ where: { endedAt: null } })).toBe(2);
  worker!.kill("SIGTERM");
  expect((await once(worker!, "exit"))[0]).toBe(0);
  expect([suspended, trickled].filter((pid) => pid && isAlive(pid))).toEqual([]);
  expect(await db().sourceRun.count({ where: { endedAt: null } })).toBe(0);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
