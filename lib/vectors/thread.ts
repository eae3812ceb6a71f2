/* What runs in the model's thread: see modelThread.ts, which starts it. */
import { parentPort } from "node:worker_threads";
import { openModel } from "./model";
import type { Answer, Question } from "./modelThread";

const model = await openModel();
parentPort?.postMessage({ name: model.name });

/** One question after the other, so that the model is closed when it has answered all. */
let answered = Promise.resolve();

parentPort?.on("message", (question: Question) => {
  answered = answered.then(() => (question === "close" ? close() : answer(question)));
});

async function answer({ id, texts }: Exclude<Question, "close">): Promise<void> {
  const found = await model.embed(texts).then(
    (vectors): Answer => ({ id, vectors }),
    (error: unknown): Answer => ({ id, error: String(error) }),
  );
  parentPort?.postMessage(found);
}

async function close(): Promise<void> {
  await model.close();
  parentPort?.close();
}
