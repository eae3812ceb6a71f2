/* What runs in the search thread: see client.ts, which starts it. */
import { parentPort, workerData } from "node:worker_threads";
import { openModelThread } from "../vectors/modelThread";
import { type Engine, openEngine } from "./engine";
import type { Answer, Question, ThreadData } from "./messages";

const { databaseFile, vectors } = workerData as ThreadData;

let embed: (text: string) => Promise<Float32Array | null> = vectors ? beginToEmbed : async () => null;
const engine: Engine = openEngine(databaseFile, { embed: (text) => embed(text) });

/** Opens the model when it is first asked for, which digests never do: it takes 200 MB. */
async function beginToEmbed(): Promise<null> {
  embed = async () => null;
  // Searches need not wait for it: until it is there, or where it cannot run, words alone decide.
  openModelThread().then(({ embed: embedAll }) => {
    embed = async (text) => (await embedAll([text]).catch(doWithout))?.[0] ?? null;
  }, doWithout);
  return null;
}

function doWithout(error: Error): null {
  embed = async () => null;
  process.stderr.write(`Search does without vectors: ${error.message}\n`);
  return null;
}

/** A million words take a second, in pieces between which searches are answered. */
function readAhead(): void {
  if (engine.readAhead()) setImmediate(readAhead);
}
setImmediate(readAhead);

parentPort?.on("message", async ({ id, method, args }: Question) => {
  const answer = await ask(method, args).then(
    (result): Answer => ({ id, result }),
    (error: unknown): Answer => ({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answer);
});

async function ask(method: Question["method"], args: unknown[]): Promise<unknown> {
  // Only client.ts asks, and its types are these.
  const call = engine[method] as (...args: unknown[]) => unknown;
  return call(...args);
}
