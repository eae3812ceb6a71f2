/* The search thread, which client.ts starts. */
import { availableParallelism } from "node:os";
import { workerData } from "node:worker_threads";
import { log } from "../platform/logs/log";
import { answerQuestions } from "../platform/threads/answer";
import { type Engine, openEngine } from "./engine";
import type { SearchQuestion, ThreadData } from "./protocol";
import { type Model, openModel } from "./vectors/model/model";
import { openModelThread } from "./vectors/model/modelThread";

const { databaseFile, vectors } = workerData as ThreadData;

let opening: Promise<Model | null> | null = null;
let embed: (text: string) => Promise<Float32Array | null> = vectors ? openModelOnce : async () => null;
const engine: Engine = openEngine(databaseFile, { embed: (text) => embed(text) });

/** Opens the model on the first query that needs it: it takes 200 MB, and digests never need it. */
async function openModelOnce(): Promise<null> {
  embed = async () => null;
  // Searches do not wait for the model: until it is open, or if it cannot run, only words count.
  opening = (availableParallelism() > 1 ? openModelThread() : openModel()).then((model) => {
    embed = async (text) => (await model.embed([text]).catch(continueWithoutModel))?.[0] ?? null;
    return model;
  }, continueWithoutModel);
  return null;
}

function continueWithoutModel(error: Error): null {
  embed = async () => null;
  log.error("vectors.failed", `Search works without vectors: ${error.message}`);
  return null;
}

let isClosed = false;

/** Reading a million words takes a second; between batches the thread answers searches. */
function readAhead(): void {
  if (!isClosed && engine.readAhead()) setImmediate(readAhead);
}
setImmediate(readAhead);

async function answer({ method, args }: SearchQuestion): Promise<unknown> {
  const call = engine[method] as (...args: unknown[]) => unknown; // Only client.ts asks, and its types match these
  return call(...args);
}

async function close(): Promise<void> {
  isClosed = true;
  engine.close();
  await (await opening)?.close();
}

answerQuestions<SearchQuestion>(answer, close);
