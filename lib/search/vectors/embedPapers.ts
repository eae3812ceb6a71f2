import { plainText } from "../../papers/plain";
import { openModelThread } from "./model/modelThread";
import { adoptModel, countVectors, findUnplaced, keepVectors } from "./store";

/** In papers: written together, and lost together when the process ends. Some are half a second's work. */
const batchSize = 32;

export type PlaceOptions = {
  signal: AbortSignal;
  /** Told after each batch how many papers there are by then, and how many of them have a vector. */
  onProgress?: (counts: { papers: number; vectors: number }) => void;
};

/**
 * Computes the vectors that papers lack, the newest first, until all have one or it is told to stop. It may be killed
 * at any point and goes on where it was. @returns how many it computed
 */
export async function embedPapers({ signal, onProgress }: PlaceOptions): Promise<number> {
  if ((await findUnplaced(1)).length === 0) return 0;
  const model = await openModelThread();
  let placed = 0;
  try {
    await adoptModel(model.name);
    while (!signal.aborted) {
      const batch = await findUnplaced(batchSize);
      if (batch.length === 0) break;
      const texts = batch.map(({ title, abstract }) => `${plainText(title)}. ${plainText(abstract)}`);
      await keepVectors(batch, await model.embed(texts));
      placed += batch.length;
      onProgress?.(await countVectors());
    }
  } finally {
    await model.close();
  }
  return placed;
}
