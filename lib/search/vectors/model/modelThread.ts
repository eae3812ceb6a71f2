import { openThread } from "../../../platform/threads/open";
import type { Model } from "./model";

export type Question = "name" | string[];

/** In a thread: some milliseconds per text, synchronously. @throws if this machine cannot run it */
export async function openModelThread(): Promise<Model> {
  const thread = openThread<Question>(["search", "vectors", "model", "thread.ts"], {}, "The sentence model");
  return {
    name: (await thread.ask("name")) as string,
    embed: async (texts) => (await thread.ask(texts)) as Float32Array[],
    close: thread.close,
  };
}
