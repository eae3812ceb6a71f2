import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Model } from "./model";

export type Question = { id: number; texts: string[] } | "close";
export type Answer = { id: number; vectors: Float32Array[] } | { id: number; error: string };

type Waiting = { resolve: (vectors: Float32Array[]) => void; reject: (error: Error) => void };

/**
 * Opens the sentence model in a thread of its own. It works synchronously, some milliseconds a text, in which who asks
 * can do something else, as searches do.
 * @throws where this machine cannot run it
 */
export async function openModelThread(): Promise<Model> {
  const module = new URL("./thread.ts", import.meta.url).href;
  const worker = new Worker(new URL("../startThread.mjs", import.meta.url), { workerData: { module }, execArgv: [] });
  const name = await nameOf(worker);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;
  worker.on("message", (answer: Answer) => {
    const found = waiting.get(answer.id);
    if ("error" in answer) found?.reject(new Error("A text could not be embedded", { cause: answer.error }));
    else found?.resolve(answer.vectors);
  });
  const end = (cause: unknown) => {
    ended ??= new Error("The model's thread has ended", { cause });
    for (const { reject } of waiting.values()) reject(ended);
  };
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();

  async function embed(texts: string[]): Promise<Float32Array[]> {
    // What is sent to a thread that has ended is lost without a word.
    if (ended) throw ended;
    const id = ++asked;
    const answer = new Promise<Float32Array[]>((resolve, reject) => waiting.set(id, { resolve, reject }));
    // The thread keeps the process alive only while someone waits for it.
    worker.ref();
    worker.postMessage({ id, texts } satisfies Question);
    try {
      return await answer;
    } finally {
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
    }
  }

  /** Answers what was asked before: to end the thread amid a text would end the process (ONNX Runtime 1.27). */
  async function close(): Promise<void> {
    if (ended) return;
    worker.ref();
    const exit = once(worker, "exit");
    worker.postMessage("close" satisfies Question);
    await exit;
  }

  return { name, embed, close };
}

/** What the thread says first. @throws where it ends before */
async function nameOf(worker: Worker): Promise<string> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const name = once(worker, "message", { signal }).then(([first]) => (first as { name: string }).name);
    const exit = once(worker, "exit", { signal }).then(([code]): never => {
      throw new Error(`The model's thread ended with ${code} before it was ready`);
    });
    return await Promise.race([name, exit]);
  } finally {
    waiting.abort();
  }
}
