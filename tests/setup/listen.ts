import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived: `at` is the time in ms, `under` the number of open requests, itself included. */
export type ReceivedRequest = { url: string; headers: IncomingMessage["headers"]; at: number; under: number };

/** Starts a real HTTP server on loopback; `asked` fills as requests arrive. */
export async function listen(answer: RequestListener) {
  const asked: ReceivedRequest[] = [];
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
