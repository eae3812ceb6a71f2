import type { RequestListener, Server } from "node:http";
import { afterEach } from "vitest";
import { listen } from "./listen";

/** Gives a test file real HTTP servers on loopback, closed after each test. */
export function withHttp() {
  const open: Server[] = [];

  afterEach(() => {
    for (const server of open.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  return async (answer: RequestListener) => {
    const started = await listen(answer);
    open.push(started.server);
    return started;
  };
}
