import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { isNotModified } from "../../platform/http/conditional";
import { policyHeader } from "../answerHead";
import type { Answer } from "./answer";
import { type Encoding, preferredEncoding } from "./encodings";

type Form = Encoding | "unchanged";

/** Headers of content that a 304 does not have (RFC 9110, 15.4.5). */
const ofContent = ["content-type", "content-disposition"];

/** Sends finished answers in the encoding that a client prefers, or 304 if it has the answer (RFC 9110, 13.2). */
export class Sender {
  readonly #headersOf: (name: string) => Record<string, string>;
  readonly #heads = new WeakMap<Answer, Partial<Record<Form, OutgoingHttpHeader[]>>>();
  readonly #encodings = new LRUCache<string, Encoding>({ max: 100 });

  /** @param headersOf returns the headers that every answer at an address has, `Vary` among them */
  constructor(headersOf: (name: string) => Record<string, string>) {
    this.#headersOf = headersOf;
  }

  /**
   * @param name the decoded path, the same for all requests that get this answer
   * @param more headers of this response only
   */
  send(
    { headers: asked, method }: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
    name: string,
    more: Record<string, string> = {},
  ): void {
    const form = isUnchanged(answer, asked) ? "unchanged" : this.#encoding(asked["accept-encoding"], answer);
    const head = this.#head(answer, form, name);
    const extra = Object.entries(more).flat();
    response.writeHead(form === "unchanged" ? 304 : answer.status, extra.length === 0 ? head : [...head, ...extra]);
    if (form === "unchanged" || method === "HEAD") response.end();
    else response.end(answer.body[form] ?? answer.body.identity);
  }

  #encoding(accepted: string | string[] | undefined, { body }: Answer): Encoding {
    if (typeof accepted !== "string" || !body.br) return "identity";
    const known = this.#encodings.get(accepted) ?? preferredEncoding(accepted, body);
    this.#encodings.set(accepted, known);
    return known;
  }

  /** Returns the headers as a flat array of names and values, made once per answer and form. */
  #head(answer: Answer, form: Form, name: string): OutgoingHttpHeader[] {
    const heads = this.#heads.get(answer) ?? {};
    this.#heads.set(answer, heads);
    heads[form] ??= this.#makeHead(answer, form, name);
    return heads[form];
  }

  #makeHead({ headers, body }: Answer, form: Form, name: string): OutgoingHttpHeader[] {
    const all = new Map<string, string | string[]>();
    const add = (given: Record<string, string | string[]>) => {
      for (const [each, value] of Object.entries(given)) all.set(each.toLowerCase(), value);
    };
    add(headers);
    const policy = all.get(policyHeader);
    add(this.#headersOf(name));
    if (policy !== undefined) all.set(policyHeader, policy);
    if (body.br) all.set("vary", [all.get("vary"), "Accept-Encoding"].filter(Boolean).join(", "));
    if (form === "unchanged") for (const each of ofContent) all.delete(each);
    else {
      if (form !== "identity") all.set("content-encoding", form);
      all.set("content-length", String((body[form] ?? body.identity).length));
    }
    return [...all].flat();
  }
}

/** Returns whether a client already has an answer, by the validators that it sent. */
function isUnchanged({ tag, changed }: Answer, asked: IncomingMessage["headers"]): boolean {
  const noneMatch = asked["if-none-match"] ?? null;
  const since = changed === null ? null : (asked["if-modified-since"] ?? null);
  return tag !== null && isNotModified({ noneMatch, since }, tag, changed ?? new Date(0));
}
