import { claimPaperRequests, settlePaperRequests } from "./store";

/** As many ids as one request to arXiv may name without its address growing too long. */
const most = 100;

/**
 * Has the papers fetched that are wanted now, in one go.
 * @param bring fetches papers by their arXiv ids into the store
 * @returns how many were tried
 */
export async function fetchRequestedPapers(bring: (arxivIds: string[]) => Promise<void>, now: Date): Promise<number> {
  const ids = await claimPaperRequests(most, now);
  if (ids.length === 0) return 0;
  let error: string | null = null;
  try {
    await bring(ids);
  } catch (cause) {
    error = cause instanceof Error ? cause.message : String(cause);
  }
  await settlePaperRequests(ids, error, now);
  return ids.length;
}
