import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Model } from "./model";

export type Question = { id: number; texts: string[] };
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
  const [{ name }] = (await once(worker, "message")) as [{ name: string }];
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.on("message", (answer: Answer) => {
    const found = waiting.get(answer.id);
    if ("error" in answer) found?.reject(new Error("A text could not be embedded", { cause: answer.error }));
    else found?.resolve(answer.vectors);
  });
  const end = (cause: unknown) => {
    for (const { reject } of waiting.values()) reject(new Error("The model's thread ended", { cause }));
  };
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();

  async function embed(texts: string[]): Promise<Float32Array[]> {
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

  return { name, embed, close: async () => void (await worker.terminate()) };
}
