import { claimPaperRequests, settlePaperRequests } from "./store";

/** As many ids as fit into the URL of one request to arXiv. */
const maxIds = 100;

/**
 * Fetches the requested papers that are due, in one request.
 * @param fetchPapers fetches papers by their arXiv ids into the store
 * @returns how many were tried
 */
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
