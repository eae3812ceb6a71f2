import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { type ProcessEnd, watchChild } from "./watchChild";

/** Starts a misbehaving program with little memory, which sends the signs of life that each of our processes sends. */
function start(how: string): ChildProcess {
  const args = ["--max-old-space-size=40", "--import", "./bin/withParent.mjs", "tests/setup/badProgram.mjs", how];
  return spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

const never = new AbortController().signal;
/** In ticks: long enough for a process to start on a busy machine. */
const silence = 10;

/** All are started at once, so that the test waits for them in parallel. */
const bad = ["spin", "spin-deaf", "allocate", "exit", "suspended"] as const;
let seen: Record<(typeof bad)[number], Promise<{ ending: ProcessEnd; child: ChildProcess }>>;

beforeAll(() => {
  const all = bad.map((how) => [how, how === "suspended" ? suspend() : watch(start(how))] as const);
  seen = Object.fromEntries(all) as typeof seen;
});

async function watch(child: ChildProcess) {
  return { ending: await watchChild(child, { silence, patience: 500, stop: never }), child };
}

async function suspend() {
  const child = start("well");
  await once(child, "message");
  child.kill("SIGSTOP");
  return watch(child);
}

test.each([
  ["spins", "spin", { signal: "SIGTERM", silent: true }],
  ["spins and ignores SIGTERM", "spin-deaf", { signal: "SIGKILL", silent: true }],
  ["exceeds its memory limit", "allocate", { silent: false }],
  ["exits by itself", "exit", { code: 3, signal: null, silent: false }],
] as const)("watchChild reports the end of a process that %s", { timeout: 60_000 }, async (_, how, expected) => {
  const { ending, child } = await seen[how];
  expect(ending).toMatchObject(expected);
  expect(child.exitCode ?? child.signalCode).not.toBeNull();
});

test("a suspended process is ended", { timeout: 60_000 }, async () => {
  expect((await seen.suspended).ending).toMatchObject({ signal: "SIGKILL", silent: true });
});

test("a healthy process is left alone until it is stopped", { timeout: 60_000 }, async () => {
  const child = start("well");
  const stopping = new AbortController();
  const ended = watchChild(child, { silence: 3, patience: 500, stop: stopping.signal });
  for (let signs = 0; signs < 5; signs++) await once(child, "message");
  expect(child.signalCode).toBeNull();
  stopping.abort();
  expect(await ended).toEqual({ code: null, signal: "SIGTERM", silent: false });
});

test("a process that ignores SIGTERM is killed", { timeout: 60_000 }, async () => {
  const child = start("deaf");
  await once(child, "message");
  await once(child, "message");
  const ending = await watchChild(child, { silence, patience: 500, stop: AbortSignal.abort() });
  expect(ending).toEqual({ code: null, signal: "SIGKILL", silent: false });
});

test("a program that does not exist is reported as ended", async () => {
  const child = spawn("/nonexistent/program", [], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const ending = await watchChild(child, { silence, patience: 500, stop: never });
  expect(ending).toEqual({ code: null, signal: null, silent: false });
});
