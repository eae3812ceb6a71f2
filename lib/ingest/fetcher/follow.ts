import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { env } from "../../platform/env";
import { isLoopback } from "../../platform/http/loopback";
import { checkUrl } from "./allowedAddress";
import { UpstreamFailure } from "./answer";
import { leaseHost, releaseHost, renewHost } from "./hostTurns.store";
import { isTransient, minPause, rateLimitHost, readRetryAfter } from "./pacing";
import { type RawResponse, type RequestLimits, request } from "./request";

const maxRedirects = 5;

export type Progress = RequestLimits & {
  signal: AbortSignal;
  onStep: (wait: number) => void; // Called before each request and each wait, with the length of the wait in ms
  maxWait: number; // How long to wait for the host's turn at most, in ms
  check?: (url: URL) => void; // Throws if a URL, the first or one that it redirects to, must not be requested
};

/** Follows redirects. Each request is checked and waits for its turn like the first. */
export async function follow(start: string, headers: Record<string, string>, progress: Progress): Promise<RawResponse> {
  let url = new URL(start);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    progress.check?.(url);
    const answer = await inTurn(url, headers, progress);
    const { location } = answer.headers;
    if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return answer;
    if (!URL.canParse(location, url)) throw new UpstreamFailure(`it redirects to “${location}”, which is not a URL`);
    const next = new URL(location, url);
    if (url.protocol === "https:" && next.protocol !== "https:")
      throw new UpstreamFailure(`it redirects to ${next.href}, which is not encrypted`);
    url = next;
  }
  throw new UpstreamFailure(`it redirects more than ${maxRedirects} times`);
}

async function inTurn(url: URL, headers: Record<string, string>, progress: Progress): Promise<RawResponse> {
  const { signal, onStep, maxBytes, timeout } = progress;
  const allowLoopback = env().sources.loopbackPause !== null;
  checkUrl(url, allowLoopback);
  const host = rateLimitHost(url.host);
  const worker = randomUUID();
  let pause = pauseFor(url);
  // Short, and renewed while the response comes in, so that a killed process does not hold up the next for long.
  const lease = Math.max(1000, 10 * pause);
  const until = () => new Date(Date.now() + lease);
  await waitForTurn(host, worker, until, progress);
  onStep(0);
  const keeping = setInterval(() => renewHost(host, worker, until()).catch(() => {}), lease / 3);
  try {
    const answer = await request(url, { headers, signal, allowLoopback, maxBytes, timeout });
    const retryAfter = isTransient(answer.status) ? readRetryAfter(answer.headers["retry-after"], new Date()) : null;
    if (retryAfter !== null) pause = Math.max(pause, retryAfter);
    return answer;
  } finally {
    clearInterval(keeping);
    await releaseHost(host, worker, new Date(Date.now() + pause));
  }
}

async function waitForTurn(
  host: string,
  worker: string,
  until: () => Date,
  { signal, onStep, maxWait }: Progress,
): Promise<void> {
  for (;;) {
    const now = new Date();
    const free = await leaseHost(host, worker, now, until());
    if (!free) return;
    const wait = free.getTime() - now.getTime();
    if (wait > maxWait) throw new UpstreamFailure(`it asked us to wait until ${free.toISOString()}`);
    onStep(wait);
    await sleep(wait, undefined, { signal });
  }
}

/** Returns how long to leave a host alone after a request, in ms. */
export function pauseFor({ hostname }: URL): number {
  const { loopbackPause } = env().sources;
  return loopbackPause !== null && isLoopback(hostname) ? loopbackPause : minPause;
}

/** Returns the headers that say who asks. */
export function describeUs(): Record<string, string> {
  const { publicUrl, sources } = env();
  const about = [`+${publicUrl}`, ...(sources.contact ? [`mailto:${sources.contact}`] : [])];
  return { "user-agent": `Offprint/0.1 (${about.join("; ")})` };
}
