import { openThread } from "../../../platform/threads/open";
import type { Model } from "./model";

/** What the model's thread can be asked: the name of the model, or the vectors of texts. */
export type Question = "name" | string[];

/**
 * Opens the sentence model in a thread of its own. It works synchronously, some milliseconds a text, in which who asks
 * can do something else, as searches do.
 * @throws where this machine cannot run it
 */
export async function openModelThread(): Promise<Model> {
  const thread = openThread<Question>(["search", "vectors", "model", "thread.ts"], {}, "The sentence model");
  return {
    name: (await thread.ask("name")) as string,
    embed: async (texts) => (await thread.ask(texts)) as Float32Array[],
    close: thread.close,
  };
}
