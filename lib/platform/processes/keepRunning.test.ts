import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { captureLog } from "@/tests/setup/captureLog";
import { log } from "../logs/log";
import { keepRunning } from "./keepRunning";

const start = (how: string) => () =>
  spawn(process.execPath, ["--import", "./bin/withParent.mjs", "tests/setup/badProgram.mjs", how], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

/** Keeps a program running until `act` has finished. */
async function keep(
  program: { start: () => ChildProcess; isWell?: () => Promise<boolean> },
  act: (children: ChildProcess[], lines: string[]) => Promise<void>,
) {
  const lines = captureLog();
  const stopping = new AbortController();
  const children: ChildProcess[] = [];
  const result = keepRunning(
    { name: "worker", ...program },
    { stop: stopping.signal, patience: 500, silence: 10, interval: 100, onStart: (child) => children.push(child) },
  );
  try {
    await Promise.race([result, act(children, lines)]);
  } finally {
    stopping.abort();
    vi.mocked(log.error).mockClear();
  }
  return { result: await result, lines, children };
}

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 60_000 });

test("a program that is killed or suspended is restarted, and this is logged", { timeout: 120_000 }, async () => {
  const { result, lines, children } = await keep({ start: start("well") }, async (children) => {
    await until(() => children.length === 1);
    await once(children[0]!, "message");
    children[0]!.kill("SIGKILL");
    await until(() => children.length === 2);
    await once(children[1]!, "message");
    children[1]!.kill("SIGSTOP");
    await until(() => children.length === 3);
    await once(children[2]!, "message");
  });
  expect(result).toBe(true);
  expect(lines[0]).toMatch(/process\.restarted: The worker stopped \(SIGKILL\); restarting it in 1 s\./);
  expect(lines[1]).toMatch(/process\.restarted: The worker stopped responding; restarting it in 2 s\./);
  expect(lines).toHaveLength(2);
  expect(children.map(({ signalCode }) => signalCode)).toEqual(["SIGKILL", "SIGKILL", "SIGTERM"]);
});

test("a program that fails its health checks is restarted", { timeout: 120_000 }, async () => {
  let well = false;
  const isWell = async () => well;
  const { lines } = await keep({ start: start("well"), isWell }, async (children) => {
    await until(() => children.length === 2);
    well = true;
  });
  expect(lines).toEqual([expect.stringMatching(/The worker did not respond; restarting it in 1 s\./)]);
});
