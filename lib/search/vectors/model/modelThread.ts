import { openThread } from "../../../platform/threads/open";
import type { Model } from "./model";

/** Asks for the name of the model, or for the vectors of texts. */
export type Question = "name" | string[];

/**
 * Opens the sentence model in a worker thread. It works synchronously, some milliseconds per text, so that the calling
 * thread can continue, as searches do.
 * @throws if this machine cannot run it
 */
export async function openModelThread(): Promise<Model> {
  const thread = openThread<Question>(["search", "vectors", "model", "thread.ts"], {}, "The sentence model");
  return {
    name: (await thread.ask("name")) as string,
    embed: async (texts) => (await thread.ask(texts)) as Float32Array[],
    close: thread.close,
  };
}
