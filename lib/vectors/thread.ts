/* What runs in the model's thread: see modelThread.ts, which starts it. */
import { parentPort } from "node:worker_threads";
import { openModel } from "./model";
import type { Answer, Question } from "./modelThread";

const model = await openModel();
parentPort?.postMessage({ name: model.name });

parentPort?.on("message", async ({ id, texts }: Question) => {
  const answer = await model.embed(texts).then(
    (vectors): Answer => ({ id, vectors }),
    (error: unknown): Answer => ({ id, error: String(error) }),
  );
  parentPort?.postMessage(answer);
});
