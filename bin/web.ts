import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "@/lib/platform/env";

export const nextProgram = "node_modules/next/dist/bin/next";

export const withParent = ["--import", "./bin/withParent.mjs"];

const withGuard = ["--import", "./bin/webGuard.mjs"];

/** For processes that only need to know that there is a mail server. */
export function withoutPassword({ mail }: Env): NodeJS.ProcessEnv {
  return mail.kind === "smtp" ? { ...process.env, MAIL_URL: "smtp://known-to-the-worker" } : { ...process.env };
}

/**
 * What one of glibc's arenas has freed, the others do not use: compressing on four threads took 150 MB more. Without
 * fixed thresholds, in bytes, it soon keeps the large buffers of Brotli among small blocks, and returns none: 100 MB more.
 */
export const memorySettings = {
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2",
  MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? "1048576",
  MALLOC_TRIM_THRESHOLD_: process.env.MALLOC_TRIM_THRESHOLD_ ?? "8388608",
};

/** In MB, half of Node's default: 30 MB less, and a page takes about a twentieth longer. */
export const memoryFlags = ["--max-semi-space-size=8"];

export function startWeb(settings: Env, dev: boolean): ChildProcess {
  const { host, port } = settings;
  const env: NodeJS.ProcessEnv = {
    ...withoutPassword(settings),
    ...memorySettings,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const args = [
    ...memoryFlags,
    ...withParent,
    ...withGuard,
    nextProgram,
    dev ? "dev" : "start",
    "-H",
    host,
    "-p",
    String(port),
  ];
  return spawn(process.execPath, args, { env, stdio: ["ignore", dev ? "inherit" : "ignore", "inherit", "ipc"] });
}

export async function portProblem({ host, port }: Env): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const busy = error.code === "EADDRINUSE";
      resolve(
        busy ? `Port ${port} is in use. Stop the program that uses it, or set PORT to another port.` : error.message,
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** @throws if it does not answer within a minute, or when `stopped` aborts */
export async function waitForWeb(settings: Env, stopped: AbortSignal): Promise<void> {
  const url = `${addressOf(settings)}/about`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    stopped.throwIfAborted();
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
    if (answer) return;
    await sleep(100, undefined, { signal: stopped });
  }
  throw new Error("The web server did not answer within a minute");
}

export async function isWebResponding(settings: Env): Promise<boolean> {
  const answer = await fetch(`${addressOf(settings)}/about`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
  await answer?.body?.cancel();
  return answer !== null;
}

/** Starts the search, which takes a second, before the first visitor waits for it. Failures show when it is used. */
export function warmSearch(settings: Env): void {
  fetch(`${addressOf(settings)}/api/v1/suggest?q=the`).catch(() => {});
}

function addressOf({ host, port }: Env): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
