import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { isHost } from "../target";
import type { Answer } from "./answer";
import { type Encoding, preferredEncoding } from "./encodings";
import type { FinishedPages } from "./finishedPages";
import type { KeptRoute } from "./keptRoutes";
import { isUnchanged } from "./send";

/** The most request targets to remember. */
const mostAddresses = 20_000;

type Heads = Partial<Record<Encoding | "unchanged", string[]>>;

/**
 * The fast path: sends a kept page by the target of the request line alone, before the guard parses the request. Requests
 * that it does not recognize are left to the guard.
 */
export class QuickSender {
  readonly #finished: FinishedPages;
  readonly #headersOf: (name: string) => Record<string, string>;
  readonly #known = new LRUCache<string, { route: KeptRoute; name: string }>({ max: mostAddresses });
  readonly #heads = new WeakMap<Answer, Heads>();
  readonly #encodings = new LRUCache<string, Encoding>({ max: 100 });

  /** @param headersOf returns the headers that every answer at an address has, `Vary` among them */
  constructor(finished: FinishedPages, headersOf: (name: string) => Record<string, string>) {
    this.#finished = finished;
    this.#headersOf = headersOf;
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
    if (isUnchanged(answer, headers)) {
      response.writeHead(304, this.#head(answer, "unchanged", known.name)).end();
      return true;
    }
    const encoding = this.#encoding(headers["accept-encoding"] as string | undefined, answer);
    response.writeHead(answer.status, this.#head(answer, encoding, known.name));
    response.end(method === "HEAD" ? undefined : (answer.body[encoding] ?? answer.body.identity));
    return true;
  }

  #encoding(accepted: string | undefined, { body }: Answer): Encoding {
    if (accepted === undefined || !body.br) return "identity";
    const known = this.#encodings.get(accepted) ?? preferredEncoding(accepted, body);
    this.#encodings.set(accepted, known);
    return known;
  }

  /** Returns the headers as a flat array of names and values, made once per answer and form. */
  #head(answer: Answer, form: Encoding | "unchanged", name: string): string[] {
    const heads = this.#heads.get(answer) ?? {};
    this.#heads.set(answer, heads);
    heads[form] ??= this.#makeHead(answer, form, name);
    return heads[form];
  }

  #makeHead({ headers, body }: Answer, form: Encoding | "unchanged", name: string): string[] {
    const all = new Map<string, string>();
    const add = (given: Record<string, string | string[]>) => {
      for (const [each, value] of Object.entries(given)) all.set(each.toLowerCase(), [value].flat().join(", "));
    };
    add(headers);
    add(this.#headersOf(name));
    if (body.br) all.set("vary", [all.get("vary"), "Accept-Encoding"].filter(Boolean).join(", "));
    if (form === "unchanged") {
      all.delete("content-type");
      all.delete("content-disposition");
    } else {
      if (form !== "identity") all.set("content-encoding", form);
      all.set("content-length", String((body[form] ?? body.identity).length));
    }
    return [...all].flat();
  }
}
