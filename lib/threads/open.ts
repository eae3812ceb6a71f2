import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { projectRoot } from "../env";

/** What a thread is sent. It ends when it has answered what it was asked before it was closed. */
export type Message<Question> = { id: number; question: Question } | "close";
export type Answer = { id: number; result: unknown } | { id: number; error: string };

/** A thread that answers questions, see answer.ts. */
export type Thread<Question> = {
  /** @throws what was thrown in the thread, as text; and where the thread has ended, or ends meanwhile */
  ask: (question: Question) => Promise<unknown>;
  /** Ends it. What it was asked before is answered. */
  close: () => Promise<void>;
  /** Ends it at once, amid whatever it does: who waits for an answer is told that it has ended. */
  kill: () => Promise<void>;
  /** Told once the thread has ended, for whatever reason. */
  onEnd: (listener: () => void) => void;
};

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/**
 * Starts a thread, which keeps the process alive only while someone waits for it.
 * @param module the file of its code, in lib/
 * @param data what it finds as its `workerData`
 * @param name what it is called where something fails, with an article
 * @param resourceLimits how much memory it may take before it is ended
 */
export function openThread<Question>(
  module: string[],
  data: object,
  name: string,
  resourceLimits: ResourceLimits = {},
): Thread<Question> {
  // By their paths when it runs, since the build would otherwise pack them for a browser's worker.
  const lib = path.join(/* turbopackIgnore: true */ projectRoot, "lib");
  const start = path.join(/* turbopackIgnore: true */ lib, "threads", "start.mjs");
  const file = pathToFileURL(path.join(/* turbopackIgnore: true */ lib, ...module)).href;
  const worker = new Worker(/* turbopackIgnore: true */ start, {
    workerData: { ...data, module: file },
    execArgv: [],
    resourceLimits,
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;

  worker.on("message", (answer: Answer) => {
    const found = waiting.get(answer.id);
    if ("error" in answer) found?.reject(new Error(`${name} could not answer`, { cause: answer.error }));
    else found?.resolve(answer.result);
  });
  worker.on("error", (error) => end(`: ${error.message}`, error));
  worker.on("exit", (code) => end("", code));
  worker.unref();

  function end(why: string, cause: unknown): void {
    ended ??= new Error(`${name} has ended${why}`, { cause });
    for (const { reject } of waiting.values()) reject(ended);
  }

  async function ask(question: Question): Promise<unknown> {
    // What is sent to a thread that has ended is lost without a word.
    if (ended) throw ended;
    const id = ++asked;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.ref();
    try {
      // Throws where the question cannot be copied.
      worker.postMessage({ id, question } satisfies Message<Question>);
      return await answer;
    } finally {
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
    }
  }

  async function close(): Promise<void> {
    if (ended) return;
    worker.ref();
    const exit = once(worker, "exit");
    worker.postMessage("close" satisfies Message<Question>);
    await exit;
  }

  async function kill(): Promise<void> {
    await worker.terminate();
  }

  return { ask, close, kill, onEnd: (listener) => worker.once("exit", listener) };
}
