import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../env/projectRoot";
import { waitForThreadsAtExit } from "./uninterrupted";

/** A message to a thread. On "close" it answers the questions it already has and ends. */
export type Message<Question> = { id: number; question: Question } | "close";
/** A message from a thread: first "ready", then answers. */
export type Answer =
  | "ready"
  | { id: number; result: unknown }
  | { id: number; error: { message: string; stack: string | undefined } };

/** A thread that answers questions; see answer.ts. */
export type Thread<Question> = {
  /** @throws with the thread's own error as the cause; also if the thread has ended or ends before it answers */
  ask: (question: Question) => Promise<unknown>;
  close: () => Promise<void>; // Ends the thread after it has answered all questions
  kill: () => Promise<void>; // Ends the thread immediately; pending questions are rejected
  onEnd: (listener: () => void) => void; // Calls the listener once the thread has ended, for whatever reason
};

export type ThreadOptions = {
  /** In s: a thread that does not answer is ended. It must not be in native code that cannot be interrupted. */
  within?: number;
  memory?: number; // Maximum heap in MB; a thread that exceeds it ends, without affecting anything else
};

const maxStartTime = 120; // How long a thread may take to become ready on a busy machine, in s

type Pending = { resolve: (result: unknown) => void; reject: (error: Error) => void };

function rebuild({ message, stack }: { message: string; stack: string | undefined }): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** It keeps the process alive only while a question waits. `module` is below lib/; `name` has an article. */
export function openThread<Question>(
  module: string[],
  data: object,
  name: string,
  { within, memory }: ThreadOptions = {},
): Thread<Question> {
  waitForThreadsAtExit();
  // Paths resolved at runtime, because the build would otherwise bundle the files for a browser's worker.
  const lib = path.join(/* turbopackIgnore: true */ projectRoot, "lib");
  const start = path.join(/* turbopackIgnore: true */ lib, "platform", "threads", "start.mjs");
  const file = pathToFileURL(path.join(/* turbopackIgnore: true */ lib, ...module)).href;
  const worker = new Worker(/* turbopackIgnore: true */ start, {
    workerData: { ...data, module: file },
    execArgv: [],
    ...(memory ? { resourceLimits: { maxOldGenerationSizeMb: memory } } : {}),
  });
  const pending = new Map<number, Pending>();
  let isReady = false;
  let lastId = 0;
  let ended: Error | null = null;
  let ticks = 0;
  let ticking: NodeJS.Timeout | undefined;

  worker.on("message", (answer: Answer) => {
    ticks = 0;
    if (answer === "ready") {
      isReady = true;
      return;
    }
    const found = pending.get(answer.id);
    if ("error" in answer) found?.reject(new Error(`${name} could not answer`, { cause: rebuild(answer.error) }));
    else found?.resolve(answer.result);
  });
  worker.on("error", (error) => end(`: ${error.message}`, error));
  worker.on("exit", (code) => end("", code));
  worker.unref();

  /** Counts this thread's own ticks, so that the other thread is not ended if the whole process was suspended. */
  function watch(): void {
    if (within === undefined || ticking) return;
    ticks = 0;
    ticking = setInterval(() => {
      if (++ticks < (isReady ? within : Math.max(within, maxStartTime))) return;
      end(`: it took more than ${within} s`, null);
      void worker.terminate();
    }, 1000);
  }

  function stopWatching(): void {
    clearInterval(ticking);
    ticking = undefined;
  }

  function end(why: string, cause: unknown): void {
    stopWatching();
    ended ??= new Error(`${name} has ended${why}`, { cause });
    for (const { reject } of pending.values()) reject(ended);
  }

  async function ask(question: Question): Promise<unknown> {
    if (ended) throw ended; // Messages to a thread that has ended are lost silently
    const id = ++lastId;
    const answer = new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
    worker.ref();
    watch();
    try {
      // Throws if the question cannot be cloned.
      worker.postMessage({ id, question } satisfies Message<Question>);
      return await answer;
    } finally {
      pending.delete(id);
      if (pending.size === 0) {
        worker.unref();
        stopWatching();
      }
    }
  }

  async function close(): Promise<void> {
    if (ended) return;
    worker.ref();
    const exit = once(worker, "exit");
    worker.postMessage("close" satisfies Message<Question>);
    watch();
    await exit;
  }

  async function kill(): Promise<void> {
    await worker.terminate();
  }

  return { ask, close, kill, onEnd: (listener) => worker.once("exit", listener) };
}
