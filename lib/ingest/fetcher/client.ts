import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../platform/logs/log";
import { type Ask, BadResponse, UpstreamFailure, type UpstreamResponse, type Validators } from "./answer";
import { decodeText } from "./charset";
import { describeUs, follow, pauseFor } from "./follow";
import { backoffDelay, isTransient, maxTries, maxWait } from "./pacing";
import type { RawResponse } from "./request";

export type ClientOptions = {
  signal: AbortSignal; // Aborts the current request or wait
  log?: Log; // Records why something takes longer
  onStep?: (wait: number) => void; // Called before each request and each wait, with the length of the wait in ms
};

/** Of a list of papers; arXiv's largest have some 10 MB. */
const limits = { maxBytes: 20_000_000, timeout: 120_000, maxWait };

// One request per host at a time, with a pause after it, across all processes of the store. Retry-After holds for all.
export function upstreamClient({ signal, log, onStep = () => {} }: ClientOptions): Ask {
  return async (url, read, { validators, accept = "*/*" } = {}) => {
    const headers = { ...describeUs(), accept, "accept-encoding": "gzip", ...conditions(validators) };
    for (let tries = 1; ; tries++) {
      try {
        const answer = readText(await follow(url, headers, { signal, onStep, ...limits }));
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

function readText({ bytes, ...answer }: RawResponse): UpstreamResponse {
  const text = decodeText(bytes, answer.headers["content-type"] ?? "");
  if (text === null) throw new BadResponse("its response has an unsupported charset");
  return { ...answer, text };
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
