/** The requests a network has made in its current window; an expensive request counts as several. */
export type Window = { startedAt: number; used: number };

export const windowSeconds = 300; // In seconds. The same as Hugging Face's window, because its clients wait that long.

/** Returns the updated window; `now` is in ms, `price` how many requests this one counts as. */
export function addToWindow(window: Window | null, now: number, price = 1): Window {
  const isOver = window === null || now - window.startedAt >= windowSeconds * 1000 || now < window.startedAt;
  return isOver ? { startedAt: now, used: price } : { ...window, used: window.used + price };
}

/** Whether the last request exceeded the limit, seconds until the window resets, and the headers that say so. */
export function rateLimitStatus({ startedAt, used }: Window, limit: number, now: number) {
  const reset = Math.max(1, Math.ceil((startedAt + windowSeconds * 1000 - now) / 1000));
  const refused = used > limit;
  const headers: Record<string, string> = {
    // draft-ietf-httpapi-ratelimit-headers, with the names that Hugging Face's client expects.
    RateLimit: `"api";r=${Math.max(0, limit - used)};t=${reset}`,
    "RateLimit-Policy": `"fixed window";"api";q=${limit};w=${windowSeconds}`,
  };
  if (refused) headers["Retry-After"] = String(reset);
  return { refused, reset, headers };
}
