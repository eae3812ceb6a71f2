import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { type Ending, watchChild } from "./watchChild";

/** A program that behaves badly, with little memory, and with the signs of life that every process of ours gives. */
function start(how: string): ChildProcess {
  const args = ["--max-old-space-size=40", "--import", "./bin/withParent.mjs", "tests/setup/badProgram.mjs", how];
  return spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

const never = new AbortController().signal;
/** Long enough for a process to start on a machine that is busy. */
const silence = 10;

/** All are started at once, so that their silences pass side by side. */
const bad = ["spin", "spin-deaf", "allocate", "exit", "suspended"] as const;
let seen: Record<(typeof bad)[number], Promise<{ ending: Ending; child: ChildProcess }>>;

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
  ["spins and heeds no SIGTERM", "spin-deaf", { signal: "SIGKILL", silent: true }],
  ["takes more memory than it may", "allocate", { silent: false }],
  ["ends by itself", "exit", { code: 3, signal: null, silent: false }],
] as const)("a process that %s is seen to have ended", { timeout: 60_000 }, async (_, how, expected) => {
  const { ending, child } = await seen[how];
  expect(ending).toMatchObject(expected);
  expect(child.exitCode ?? child.signalCode).not.toBeNull();
});

test("a process that is suspended is ended", { timeout: 60_000 }, async () => {
  expect((await seen.suspended).ending).toMatchObject({ signal: "SIGKILL", silent: true });
});

test("a process that is well is left alone, until it is to stop", { timeout: 60_000 }, async () => {
  const child = start("well");
  const stopping = new AbortController();
  const ended = watchChild(child, { silence: 3, patience: 500, stop: stopping.signal });
  for (let signs = 0; signs < 5; signs++) await once(child, "message");
  expect(child.signalCode).toBeNull();
  stopping.abort();
  expect(await ended).toEqual({ code: null, signal: "SIGTERM", silent: false });
});

test("a process that heeds no SIGTERM is killed when it is to stop", { timeout: 60_000 }, async () => {
  const child = start("deaf");
  await once(child, "message");
  await once(child, "message");
  const ending = await watchChild(child, { silence, patience: 500, stop: AbortSignal.abort() });
  expect(ending).toEqual({ code: null, signal: "SIGKILL", silent: false });
});

test("a program that there is not has ended", async () => {
  const child = spawn("/nonexistent/program", [], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const ending = await watchChild(child, { silence, patience: 500, stop: never });
  expect(ending).toEqual({ code: null, signal: null, silent: false });
});
