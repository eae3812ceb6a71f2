import type { IncomingMessage } from "node:http";

/**
 * Next's pages and actions see a request's headers and not its connection. So each request is given, in a header of
 * our own that replaces whatever stood there, the address of whoever opened its connection. Next's X-Forwarded-For
 * would not do: it keeps what the sender wrote. And the guard that stands before Next gets its rules from here, see
 * bin/webGuard.mjs.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { guard } = await import("./lib/http/guard");
    (globalThis as typeof globalThis & { offprintGuard?: (before: typeof guard) => void }).offprintGuard?.(guard);
    const { subscribe } = await import("node:diagnostics_channel");
    subscribe("http.server.request.start", (message) => {
      const { request } = message as { request: IncomingMessage };
      request.headers["x-offprint-peer"] = request.socket.remoteAddress ?? "";
    });
  }
}
