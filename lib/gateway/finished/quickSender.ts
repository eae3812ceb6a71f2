import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { isHost } from "../target";
import type { FinishedPages } from "./finishedPages";
import type { KeptRoute } from "./keptRoutes";
import type { Sender } from "./sender";

/** The most request targets to remember. */
const mostAddresses = 20_000;

/**
 * The fast path: sends a kept page by the target of the request line alone, before the guard parses the request. Requests
 * that it does not recognize are left to the guard.
 */
export class QuickSender {
  readonly #finished: FinishedPages;
  readonly #sender: Sender;
  readonly #known = new LRUCache<string, { route: KeptRoute; name: string }>({ max: mostAddresses });

  constructor(finished: FinishedPages, sender: Sender) {
    this.#finished = finished;
    this.#sender = sender;
  }

  /** Notes that an address names a kept route, for requests that do not ask for Markdown. */
  learn(address: string, route: KeptRoute, name: string): void {
    // Counted answers have rate-limit headers of their own, and searches are counted for suggestions.
    if (!route.isCounted && name !== "/search") this.#known.set(address, { route, name });
  }

  /** Returns whether it answered the request. */
  send(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    const known = this.#known.get(request.url ?? "");
    if (known === undefined || /markdown/i.test(headers.accept ?? "") || !isHost(headers.host)) return false;
    const answer = this.#finished.find(known.route);
    if (answer === null) return false;
    this.#sender.send(request, response, answer, known.name);
    return true;
  }
}
