import { errorText } from "./logs/errorText";
import { log } from "./logs/log";
import { isTroubleOfStore } from "./storeTrouble";

/** What is said to readers whose form could not be stored. */
export const notStored =
  "We could not save this right now, and nothing has changed. What you typed is still here; please try again in a few minutes.";

/**
 * Does what a request asks of the store. Where the store takes no writes or cannot be read (a full disk, a lock, no
 * file), the log says why, and the request is answered all the same.
 * @param otherwise the answer then
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

/** The answer of a route in such a case; whoever asks by program tries again later. */
export function notStoredResponse(): Response {
  return new Response("The site cannot save changes right now. Please try again later.\n", {
    status: 503,
    headers: { "Retry-After": "300", "Cache-Control": "no-store" },
  });
}
