import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** A request as it arrived, and when, in ms. */
export type Asked = { url: string; headers: IncomingMessage["headers"]; at: number; under: number };

/** Starts a real HTTP server on loopback; `asked` fills as requests arrive, `under` says how many were under way. */
export async function listen(answer: RequestListener) {
  const asked: Asked[] = [];
  let under = 0;
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers, at: performance.now(), under: ++under });
    response.on("close", () => under--);
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, asked, url: `http://127.0.0.1:${port}` };
}

/** Gives a test file such servers, closed after each test. */
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
