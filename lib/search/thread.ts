/* What runs in the search thread: see client.ts, which starts it. */
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
let embed: (text: string) => Promise<Float32Array | null> = vectors ? beginToEmbed : async () => null;
const engine: Engine = openEngine(databaseFile, { embed: (text) => embed(text) });

/** Opens the model when it is first asked for, which digests never do: it takes 200 MB. */
async function beginToEmbed(): Promise<null> {
  embed = async () => null;
  // Searches need not wait for it: until it is there, or where it cannot run, words alone decide.
  opening = (availableParallelism() > 1 ? openModelThread() : openModel()).then((model) => {
    embed = async (text) => (await model.embed([text]).catch(doWithout))?.[0] ?? null;
    return model;
  }, doWithout);
  return null;
}

function doWithout(error: Error): null {
  embed = async () => null;
  log.error("vectors.failed", `Search works without vectors: ${error.message}`);
  return null;
}

let isClosed = false;

/** A million words take a second, in pieces between which searches are answered. */
function readAhead(): void {
  if (!isClosed && engine.readAhead()) setImmediate(readAhead);
}
setImmediate(readAhead);

async function answer({ method, args }: SearchQuestion): Promise<unknown> {
  // Only client.ts asks, and its types are these.
  const call = engine[method] as (...args: unknown[]) => unknown;
  return call(...args);
}

async function close(): Promise<void> {
  isClosed = true;
  engine.close();
  await (await opening)?.close();
}

answerQuestions<SearchQuestion>(answer, close);
