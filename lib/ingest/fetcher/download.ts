import { env } from "../../platform/env";
import { UpstreamFailure } from "./answer";
import { describeUs, follow } from "./follow";
import type { RawResponse } from "./request";

/** Downloads what a stranger's address leads to. */
export type Download = (url: string, accept: string) => Promise<RawResponse>;

export type DownloadOptions = { signal: AbortSignal; maxBytes: number };

const timeout = 30_000; // milliseconds for a request
const maxWait = 120_000; // In ms: a host that asks for a longer pause is tried another time

/**
 * In turn with all other requests to the host, and once: whoever calls tries again later. The addresses come from papers
 * and pages, not from the operator, so they may only have the usual ports, and no password.
 */
export function downloader({ signal, maxBytes }: DownloadOptions): Download {
  return async (url, accept) => {
    const headers = { ...describeUs(), accept, "accept-encoding": "gzip" };
    const answer = await follow(url, headers, { signal, onStep: () => {}, maxBytes, timeout, maxWait, check });
    if (answer.status !== 200) throw new UpstreamFailure(`it answered ${answer.status}`);
    return answer;
  };
}

function check(url: URL): void {
  if (url.username || url.password) throw new UpstreamFailure("its address contains a password");
  const { loopbackPause } = env().sources;
  if (url.port && loopbackPause === null) throw new UpstreamFailure(`its address has the port ${url.port}`);
}
