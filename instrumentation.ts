import type { IncomingMessage, RequestListener } from "node:http";
import type { Instrumentation } from "next";

/**
 * Next's pages and actions see a request's headers and not its connection. So each request is given, in headers of our
 * own that replace whatever stood there, the address of whoever opened its connection, and whether it is of this
 * machine. Next's X-Forwarded-For would not do: it keeps what the sender wrote, and is there without a proxy too. The
 * guard that stands before Next gets its rules from here, see bin/webGuard.mjs, and the thread that sets formulas starts
 * before the first page asks for one.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { guard, settingOfSite } = await import("./lib/gateway/guard");
    const { finishedPagesOf } = await import("./lib/gateway/finished/ofSite");
    const before = (listener: RequestListener) => guard(listener, settingOfSite(), finishedPagesOf(listener));
    (globalThis as typeof globalThis & { offprintGuard?: (guard: typeof before) => void }).offprintGuard?.(before);
    const { subscribe } = await import("node:diagnostics_channel");
    const { isLocal, localHeader } = await import("./lib/platform/http/local");
    const { watchForProxy } = await import("./lib/platform/http/unforeseenProxy");
    subscribe("http.server.request.start", (message) => {
      const { request } = message as { request: IncomingMessage };
      const { headers, httpVersion } = request;
      const peer = request.socket.remoteAddress ?? null;
      const arrival = { peer, httpVersion, headers: { ...headers } };
      headers["x-offprint-peer"] = peer ?? "";
      headers[localHeader] = isLocal(arrival) ? "yes" : "no";
      // In development the first request is not seen, and Next may pass it on to itself.
      if (process.env.NODE_ENV === "production") void watchForProxy(arrival, new Date());
    });
    const { captureConsole } = await import("./lib/platform/logs/captureConsole");
    if (process.env.NODE_ENV === "production") captureConsole(console);
    const { warmFormulas } = await import("./lib/papers/formulas/client");
    const { setTimeout: sleep } = await import("node:timers/promises");
    // Waited for, so that the first page after a start shows its formulas as any other does; in ms, at most.
    await Promise.race([warmFormulas(), sleep(5000, undefined, { ref: false })]);
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("./lib/platform/logs/requestError");
    logRequestError(error, request, context);
  }
};
