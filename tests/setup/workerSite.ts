import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { defaultSettings } from "./environment";
import { rawRequest } from "./rawRequest";

export type WorkerSite = {
  /** Where readers reach it: the site itself, or the nginx before it. */
  url: string;
  /** The port of the site itself. */
  port: number;
  /** DATA_DIR. */
  folder: string;
  stop: () => Promise<void>;
};

/** Ports up from here, ten for each worker. */
const firstPort = 34200;
/** In ms. A start takes four seconds on a quiet machine. */
const startTimeout = 120_000;

/**
 * Starts a site as `npm start` does, on a store of its own that is seeded with the document.
 * @param place differs between workers that run at once
 * @param behindNginx whether it is reached by TLS through a real nginx, as docs/operations.md has it
 */
export async function startWorkerSite(place: number, behindNginx: boolean): Promise<WorkerSite> {
  const port = firstPort + 10 * place + (behindNginx ? 1 : 0);
  const nginxPort = firstPort + 10 * place + 2;
  const url = behindNginx ? `https://localhost:${nginxPort}` : `http://localhost:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-e2e-"));
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.reverse()) await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await released(port);
    children.push(
      start(["bin/serve.ts"], {
        ...defaultSettings,
        PORT: String(port),
        DATA_DIR: folder,
        PUBLIC_URL: behindNginx ? url : "",
        TZ: "Pacific/Chatham",
        // Every reader and every program of the tests is on this machine.
        SIGN_UPS_PER_NETWORK: "1000",
        API_LIMIT: "1000000",
      }),
    );
    if (behindNginx) children.push(start(["tests/setup/nginx.ts", String(nginxPort), String(port)], {}));
    const ready = Promise.all([answers(port), behindNginx && answers(nginxPort)]);
    await Promise.race([ready, ...children.map(endsEarly)]);
    return { url, port, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts a process that ends when this one does, even if this one is killed. */
function start(program: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", "./bin/withParent.mjs", "--import", "tsx", ...program], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** @param isSo whether what answers at a port is as it should be; null is nobody */
async function waitForStatus(port: number, isSo: (status: number | null) => boolean, problem: string): Promise<void> {
  for (const deadline = Date.now() + startTimeout; Date.now() < deadline; await sleep(200)) {
    const answer = await rawRequest(port, ["GET /about HTTP/1.1", "Host: localhost"]).catch(() => null);
    if (isSo(answer?.status ?? null)) return;
  }
  throw new Error(`${problem} after ${startTimeout / 1000} s`);
}

/** The site of a worker that was killed ends a moment after it. */
const released = (port: number) => waitForStatus(port, (status) => status === null, `Port ${port} is still in use`);

/** A TLS server answers plain HTTP with the status 400. */
const answers = (port: number) =>
  waitForStatus(port, (status) => status === 200 || status === 400, "The site does not answer");

/** Rejects with the process's stderr if it exits. */
async function endsEarly(child: ChildProcess): Promise<never> {
  const [stderr] = await Promise.all([child.stderr ? text(child.stderr) : "", once(child, "exit")]);
  throw new Error(`${child.spawnargs.at(-1)} has ended: ${stderr}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(patience);
}
