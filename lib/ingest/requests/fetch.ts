import { claimPaperRequests, settlePaperRequests } from "./store";

const maxIds = 100; // As many ids as fit into the URL of one request to arXiv

/** In one request; `fetchPapers` fetches by arXiv ids into the store. Returns how many were tried. */
export async function fetchRequestedPapers(
  fetchPapers: (arxivIds: string[]) => Promise<void>,
  now: Date,
): Promise<number> {
  const ids = await claimPaperRequests(maxIds, now);
  if (ids.length === 0) return 0;
  let error: string | null = null;
  try {
    await fetchPapers(ids);
  } catch (cause) {
    error = cause instanceof Error ? cause.message : String(cause);
  }
  await settlePaperRequests(ids, error, now);
  return ids.length;
}
