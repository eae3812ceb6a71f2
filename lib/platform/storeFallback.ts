import { errorText } from "./logs/errorText";
import { log } from "./logs/log";
import { isStoreUnavailable } from "./storeUnavailable";

/** The message to readers whose form could not be stored. */
export const notSavedMessage =
  "We could not save this right now, and nothing has changed. What you typed is still here; please try again in a few minutes.";

/**
 * Runs a request's work on the store. If the store cannot be written or read (a full disk, a lock, a missing file), the
 * reason is logged and the request is answered with `otherwise`.
 * @param otherwise returns the fallback answer
 */
export async function withStoreFallback<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
    log.error("store.unavailable", `Could not save a request: ${errorText(error)}`);
    return otherwise();
  }
}

/** Returns a route's response in that case; a program can retry later. */
export function notSavedResponse(): Response {
  return new Response("The site cannot save changes right now. Please try again later.\n", {
    status: 503,
    headers: { "Retry-After": "300", "Cache-Control": "no-store" },
  });
}
