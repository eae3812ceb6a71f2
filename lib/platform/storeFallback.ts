import { errorText } from "./logs/errorText";
import { log } from "./logs/log";
import { isStoreUnavailable } from "./storeUnavailable";

export const notSavedMessage =
  "We could not save this right now, and nothing has changed. What you typed is still here; please try again in a few minutes.";

/** If the store fails (full disk, lock, missing file), logs it and answers with `otherwise`. */
export async function withStoreFallback<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
    log.error("store.unavailable", `Could not save a request: ${errorText(error)}`);
    return otherwise();
  }
}

export function notSavedResponse(): Response {
  return new Response("The site cannot save changes right now. Please try again later.\n", {
    status: 503,
    headers: { "Retry-After": "300", "Cache-Control": "no-store" },
  });
}
