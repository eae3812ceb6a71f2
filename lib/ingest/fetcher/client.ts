import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { env } from "../../platform/env";
import { isLoopback } from "../../platform/http/loopback";
import type { Log } from "../../platform/logs/log";
import { checkUrl } from "./allowedAddress";
import { type Ask, BadResponse, UpstreamFailure, type UpstreamResponse, type Validators } from "./answer";
import { leaseHost, releaseHost, renewHost } from "./hostTurns.store";
import { backoffDelay, isTransient, maxTries, maxWait, minPause, rateLimitHost, readRetryAfter } from "./pacing";
import { request } from "./request";

export type ClientOptions = {
  signal: AbortSignal; // Aborts the current request or wait
  log?: Log; // Records why something takes longer
  onStep?: (wait: number) => void; // Called before each request and each wait, with the length of the wait in ms
};

const maxRedirects = 5;

// One request per host at a time, with a pause after it, across all processes of the store. Retry-After holds for all.
export function upstreamClient({ signal, log, onStep = () => {} }: ClientOptions): Ask {
  return async (url, read, { validators, accept = "*/*" } = {}) => {
    const headers = { ...describeUs(), accept, "accept-encoding": "gzip", ...conditions(validators) };
    for (let tries = 1; ; tries++) {
      try {
        const answer = await follow(url, headers, { signal, onStep });
        if (answer.status === 304 && validators) return null;
        if (isTransient(answer.status)) throw new BadResponse(`it answered ${answer.status}`);
        if (answer.text.trim() === "" && answer.status === 200) throw new BadResponse("its response is empty");
        return read(answer);
      } catch (cause) {
        signal.throwIfAborted();
        if (cause instanceof UpstreamFailure) throw new UpstreamFailure(`${hostOf(url)}: ${cause.message}`);
        const reason = reasonOf(cause);
        if (tries === maxTries) throw new UpstreamFailure(`${hostOf(url)}: gave up after ${tries} attempts: ${reason}`);
        const wait = backoffDelay(tries, pauseFor(new URL(url)), Math.random());
        log?.warn("upstream.failed", `${hostOf(url)}: ${reason}; retrying in ${Math.ceil(wait / 1000)} s`, {
          host: hostOf(url),
          tries,
        });
        onStep(wait);
        await sleep(wait, undefined, { signal });
      }
    }
  };
}

type Progress = { signal: AbortSignal; onStep: (wait: number) => void };

/** Follows redirects. Each request is checked and waits for its turn like the first. */
async function follow(start: string, headers: Record<string, string>, progress: Progress): Promise<UpstreamResponse> {
  let url = new URL(start);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
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

async function inTurn(
  url: URL,
  headers: Record<string, string>,
  { signal, onStep }: Progress,
): Promise<UpstreamResponse> {
  const allowLoopback = env().sources.loopbackPause !== null;
  checkUrl(url, allowLoopback);
  const host = rateLimitHost(url.host);
  const worker = randomUUID();
  let pause = pauseFor(url);
  // Short, and renewed while the response comes in, so that a killed process does not hold up the next for long.
  const lease = Math.max(1000, 10 * pause);
  const until = () => new Date(Date.now() + lease);
  await waitForTurn(host, worker, until, { signal, onStep });
  onStep(0);
  const keeping = setInterval(() => renewHost(host, worker, until()).catch(() => {}), lease / 3);
  try {
    const answer = await request(url, { headers, signal, allowLoopback });
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
  { signal, onStep }: Progress,
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

function pauseFor({ hostname }: URL): number {
  const { loopbackPause } = env().sources;
  return loopbackPause !== null && isLoopback(hostname) ? loopbackPause : minPause;
}

function describeUs(): Record<string, string> {
  const { publicUrl, sources } = env();
  const about = [`+${publicUrl}`, ...(sources.contact ? [`mailto:${sources.contact}`] : [])];
  return { "user-agent": `Offprint/0.1 (${about.join("; ")})` };
}

function conditions(validators: Validators | undefined): Record<string, string> {
  if (!validators) return {};
  const { etag, lastModified } = validators;
  return {
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function reasonOf(error: unknown): string {
  if (error instanceof BadResponse) return error.message;
  if (error instanceof DOMException && error.name === "TimeoutError") return "it took too long to answer";
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError") return "it took too long to answer";
  return "code" in error ? `it could not be reached (${error.code})` : `its response was cut short (${error.message})`;
}
