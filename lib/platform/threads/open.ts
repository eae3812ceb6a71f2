import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../env";
import { waitAtExit } from "./uninterrupted";

/** What a thread is sent. It ends when it has answered what it was asked before it was closed. */
export type Message<Question> = { id: number; question: Question } | "close";
/** What a thread sends: first that it is ready. */
export type Answer =
  | "ready"
  | { id: number; result: unknown }
  | { id: number; error: { message: string; stack: string | undefined } };

/** A thread that answers questions, see answer.ts. */
export type Thread<Question> = {
  /** @throws with what was thrown in the thread as the cause; and where the thread has ended, or ends meanwhile */
  ask: (question: Question) => Promise<unknown>;
  /** Ends it. What it was asked before is answered. */
  close: () => Promise<void>;
  /** Ends it at once, amid whatever it does: who waits for an answer is told that it has ended. */
  kill: () => Promise<void>;
  /** Told once the thread has ended, for whatever reason. */
  onEnd: (listener: () => void) => void;
};

export type ThreadOptions = {
  /** In s: where no answer comes for as long, the thread is ended. It must not be amid native code that minds. */
  within?: number;
  /** In MB, of objects; a thread that takes more ends, and nothing else does. */
  memory?: number;
};

/** In s: how long a thread may take to be ready, on a machine that is busy. */
const longestStart = 120;

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/** What was thrown in the thread, with the stack that it had there. */
function rebuild({ message, stack }: { message: string; stack: string | undefined }): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/**
 * Starts a thread, which keeps the process alive only while someone waits for it.
 * @param module the file of its code, in lib/
 * @param data what it finds as its `workerData`
 * @param name what it is called where something fails, with an article
 */
export function openThread<Question>(
  module: string[],
  data: object,
  name: string,
  { within, memory }: ThreadOptions = {},
): Thread<Question> {
  waitAtExit();
  // By their paths when it runs, since the build would otherwise pack them for a browser's worker.
  const lib = path.join(/* turbopackIgnore: true */ projectRoot, "lib");
  const start = path.join(/* turbopackIgnore: true */ lib, "platform", "threads", "start.mjs");
  const file = pathToFileURL(path.join(/* turbopackIgnore: true */ lib, ...module)).href;
  const worker = new Worker(/* turbopackIgnore: true */ start, {
    workerData: { ...data, module: file },
    execArgv: [],
    ...(memory ? { resourceLimits: { maxOldGenerationSizeMb: memory } } : {}),
  });
  const waiting = new Map<number, Waiting>();
  let isReady = false;
  let asked = 0;
  let ended: Error | null = null;
  let ticks = 0;
  let ticking: NodeJS.Timeout | undefined;

  worker.on("message", (answer: Answer) => {
    ticks = 0;
    if (answer === "ready") {
      isReady = true;
      return;
    }
    const found = waiting.get(answer.id);
    if ("error" in answer) found?.reject(new Error(`${name} could not answer`, { cause: rebuild(answer.error) }));
    else found?.resolve(answer.result);
  });
  worker.on("error", (error) => end(`: ${error.message}`, error));
  worker.on("exit", (code) => end("", code));
  worker.unref();

  /** By turns of this thread, so that where the process was suspended the other is not to blame. */
  function watch(): void {
    if (within === undefined || ticking) return;
    ticks = 0;
    ticking = setInterval(() => {
      if (++ticks < (isReady ? within : Math.max(within, longestStart))) return;
      end(`: it took more than ${within} s`, null);
      void worker.terminate();
    }, 1000);
  }

  function rest(): void {
    clearInterval(ticking);
    ticking = undefined;
  }

  function end(why: string, cause: unknown): void {
    rest();
    ended ??= new Error(`${name} has ended${why}`, { cause });
    for (const { reject } of waiting.values()) reject(ended);
  }

  async function ask(question: Question): Promise<unknown> {
    // What is sent to a thread that has ended is lost without a word.
    if (ended) throw ended;
    const id = ++asked;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.ref();
    watch();
    try {
      // Throws where the question cannot be copied.
      worker.postMessage({ id, question } satisfies Message<Question>);
      return await answer;
    } finally {
      waiting.delete(id);
      if (waiting.size === 0) {
        worker.unref();
        rest();
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
