import type { RequestListener, ServerResponse } from "node:http";
import { requestNumber } from "../platform/http/requestNumber";
import { setGiven } from "./answerHead";
import { errorDocument, isErrorShell } from "./errorDocument";
import { plainDocument } from "./plainDocument";
import { preloadHeader } from "./preloadHeader";

/** Passes a listener's HTML pages through `plainDocument`. Pages are buffered; other answers are streamed unchanged. */
export function withPlainDocuments(listener: RequestListener): RequestListener {
  return (request, response) => {
    holdPages(response, (html) => {
      const { statusCode } = response;
      const number = String(request.headers[requestNumber] ?? "");
      return statusCode >= 400 && isErrorShell(html) ? errorDocument(statusCode, number) : plainDocument(html);
    });
    listener(request, response);
  };
}

/** @param finish returns what is sent for a whole page */
function holdPages(response: ServerResponse, finish: (html: string) => string): void {
  const { writeHead, write, end, flushHeaders } = response;
  let held: Buffer[] | null = null;

  /** Restores the original methods: the rest of the answer is written directly. */
  const release = () => Object.assign(response, { writeHead, write, end, flushHeaders });
  const begin = () => {
    if (held !== null) return;
    if (isPage(response)) held = [];
    else release();
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    for (const each of rest) setGiven(response, each);
    response.statusCode = status;
    if (typeof rest[0] === "string") response.statusMessage = rest[0];
    begin();
    return held === null ? response.writeHead(response.statusCode) : response;
  };
  response.flushHeaders = () => {
    begin();
    if (held === null) response.flushHeaders();
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    begin();
    if (held === null) return (response.write as Write<boolean>)(chunk, ...rest);
    held.push(toBuffer(chunk, rest[0]));
    callLast(rest);
    return true;
  };
  response.end = (...given: unknown[]) => {
    begin();
    if (held === null) return (response.end as Write<ServerResponse>)(...given);
    const [chunk, encoding] = given;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") held.push(toBuffer(chunk, encoding));
    const whole = Buffer.concat(held);
    release();
    // Both described the page before the change.
    response.removeHeader("Content-Length");
    response.removeHeader("ETag");
    if (whole.length === 0) return response.end();
    const html = finish(whole.toString());
    const link = preloadHeader(html, [response.getHeader("Link") ?? []].flat().join(", "));
    if (link !== "") response.setHeader("Link", link);
    const page = Buffer.from(html);
    response.setHeader("Content-Length", page.length);
    response.end(page);
    callLast(given);
    return response;
  };
}

type Write<Result> = (...given: unknown[]) => Result;

function isPage(response: ServerResponse): boolean {
  const type = String(response.getHeader("Content-Type") ?? "");
  return /^\s*text\/html\b/i.test(type) && !response.hasHeader("Content-Encoding");
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string")
    return Buffer.from(chunk, typeof encoding === "string" ? (encoding as "utf8") : "utf8");
  return Buffer.from(chunk as Uint8Array);
}

/** Calls the callback of `write` or `end`, if there is one. */
function callLast(given: unknown[]): void {
  const last = given.at(-1);
  if (typeof last === "function") queueMicrotask(() => last());
}
