import { plainText } from "../../papers/plain";
import { openModelThread } from "./model/modelThread";
import { adoptModel, countVectors, findPapersToEmbed, saveVectors } from "./store";

/** In papers, written together and lost together if the process ends. A batch takes half a second. */
const batchSize = 32;

export type EmbedOptions = {
  signal: AbortSignal;
  onProgress?: (counts: { papers: number; vectors: number }) => void;
};

/** Newest papers first; continues where it was killed. Returns how many vectors it computed. */
export async function embedPapers({ signal, onProgress }: EmbedOptions): Promise<number> {
  if ((await findPapersToEmbed(1)).length === 0) return 0;
  const model = await openModelThread();
  let embedded = 0;
  try {
    await adoptModel(model.name);
    while (!signal.aborted) {
      const batch = await findPapersToEmbed(batchSize);
      if (batch.length === 0) break;
      const texts = batch.map(({ title, abstract }) => `${plainText(title)}. ${plainText(abstract)}`);
      await saveVectors(batch, await model.embed(texts));
      embedded += batch.length;
      onProgress?.(await countVectors());
    }
  } finally {
    await model.close();
  }
  return embedded;
}
