import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { env, projectRoot } from "../env";
import type { Engine } from "./engine";
import type { Answer, Method, Question, ThreadData } from "./messages";

/*
 * Searches run in a thread of their own: SQLite and the scoring are synchronous, and a slow search would stop every
 * other request of the process.
 */

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting>; asked: number };

// Next's development server reloads modules; the thread outlives them.
const kept = globalThis as typeof globalThis & { offprintSearch?: Thread };

/** Asks the search of this process's store, in its thread, which is started at first use. @throws what it threw */
export async function askSearch<M extends Method>(
  method: M,
  ...args: Parameters<Engine[M]>
): Promise<Awaited<ReturnType<Engine[M]>>> {
  kept.offprintSearch ??= startThread();
  const { worker, waiting } = kept.offprintSearch;
  const id = ++kept.offprintSearch.asked;
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
  // The thread keeps the process alive only while someone waits for it.
  worker.ref();
  worker.postMessage({ id, method, args } satisfies Question);
  try {
    return (await answer) as Awaited<ReturnType<Engine[M]>>;
  } finally {
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }
}

/** Ends the thread, if there is one. */
export async function closeSearch(): Promise<void> {
  const thread = kept.offprintSearch;
  delete kept.offprintSearch;
  await thread?.worker.terminate();
}

function startThread(): Thread {
  const { databaseFile, searchVectors } = env();
  // By their paths when it runs, since the build would otherwise pack them for a browser's worker.
  const lib = path.join(/* turbopackIgnore: true */ projectRoot, "lib");
  const file = path.join(/* turbopackIgnore: true */ lib, "startThread.mjs");
  const module = pathToFileURL(path.join(/* turbopackIgnore: true */ lib, "search", "thread.ts")).href;
  const data: ThreadData = { module, databaseFile, vectors: searchVectors };
  const worker = new Worker(/* turbopackIgnore: true */ file, { workerData: data, execArgv: [] });
  const thread: Thread = { worker, waiting: new Map(), asked: 0 };
  worker.on("message", (answer: Answer) => {
    const waiting = thread.waiting.get(answer.id);
    if ("error" in answer) waiting?.reject(new Error("A search failed", { cause: answer.error }));
    else waiting?.resolve(answer.result);
  });
  const end = (cause: unknown) => {
    if (kept.offprintSearch === thread) delete kept.offprintSearch;
    for (const { reject } of thread.waiting.values()) reject(new Error("The search thread ended", { cause }));
  };
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();
  return thread;
}
