import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { isHost } from "../target";
import type { FinishedPages } from "./finishedPages";
import type { KeptRoute } from "./keptRoutes";
import type { Sender } from "./sender";

/** The most request targets to remember. */
const mostAddresses = 5000;

type Known = { route: KeptRoute; name: string; query: string | null };

/**
 * The fast path: sends a kept page by the target of the request line alone, before the guard parses the request. Requests
 * that it does not recognize are left to the guard.
 */
export class QuickSender {
  readonly #finished: FinishedPages;
  readonly #sender: Sender;
  readonly #known = new LRUCache<string, Known>({ max: mostAddresses });

  constructor(finished: FinishedPages, sender: Sender) {
    this.#finished = finished;
    this.#sender = sender;
  }

  /**
   * Notes that an address names a kept route, for requests that do not ask for Markdown.
   * @param query which each request of it asks, for suggestions to count
   */
  learn(address: string, route: KeptRoute, name: string, query: string | null): void {
    // Counted answers have rate-limit headers of their own.
    if (!route.isCounted) this.#known.set(address, { route, name, query });
  }

  /** Returns what it knows of the request that it answered; null if it did not. */
  send(request: IncomingMessage, response: ServerResponse): Known | null {
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD") return null;
    const known = this.#known.get(request.url ?? "");
    if (known === undefined || /markdown/i.test(headers.accept ?? "") || !isHost(headers.host)) return null;
    const answer = this.#finished.find(known.route);
    if (answer === null) return null;
    this.#sender.send(request, response, answer, known.name);
    return known;
  }
}
