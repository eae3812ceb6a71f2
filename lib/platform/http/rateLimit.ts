/** How many requests a network has made in its window, a costly one counted as several. */
export type Window = { startedAt: number; used: number };

/** In seconds. As long as Hugging Face's, whose clients wait until it is over. */
export const windowSeconds = 300;

/**
 * @param now in ms
 * @param price how many requests this one counts as
 */
export function countRequest(window: Window | null, now: number, price = 1): Window {
  const isOver = window === null || now - window.startedAt >= windowSeconds * 1000 || now < window.startedAt;
  return isOver ? { startedAt: now, used: price } : { ...window, used: window.used + price };
}

/** What a window leaves: whether the request that was counted last was one too many, and what its answer says of it. */
export function weighRequest({ startedAt, used }: Window, limit: number, now: number) {
  const reset = Math.max(1, Math.ceil((startedAt + windowSeconds * 1000 - now) / 1000));
  const refused = used > limit;
  const headers: Record<string, string> = {
    // draft-ietf-httpapi-ratelimit-headers, with the names that Hugging Face's client looks for.
    RateLimit: `"api";r=${Math.max(0, limit - used)};t=${reset}`,
    "RateLimit-Policy": `"fixed window";"api";q=${limit};w=${windowSeconds}`,
  };
  if (refused) headers["Retry-After"] = String(reset);
  return { refused, reset, headers };
}
