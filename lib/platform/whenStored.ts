import { errorText } from "./logs/errorText";
import { log } from "./logs/log";
import { isTroubleOfStore } from "./storeTrouble";

/** The message to readers whose form could not be stored. */
export const notStored =
  "We could not save this right now, and nothing has changed. What you typed is still here; please try again in a few minutes.";

/**
 * Runs a request's work on the store. If the store cannot be written or read (a full disk, a lock, a missing file), the
 * reason is logged and the request is answered with `otherwise`.
 * @param otherwise returns the fallback answer
 */
export async function whenStored<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isTroubleOfStore(error)) throw error;
    log.error("store.unavailable", `Could not save a request: ${errorText(error)}`);
    return otherwise();
  }
}

/** Returns a route's response in that case; a program can retry later. */
export function notStoredResponse(): Response {
  return new Response("The site cannot save changes right now. Please try again later.\n", {
    status: 503,
    headers: { "Retry-After": "300", "Cache-Control": "no-store" },
  });
}
