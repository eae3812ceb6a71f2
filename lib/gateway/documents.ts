import type { RequestListener, ServerResponse } from "node:http";
import { hashSource } from "../platform/http/hashSource";
import { requestNumber } from "../platform/http/requestNumber";
import { withWrittenParts } from "../platform/http/writtenParts";
import { setGiven } from "./answerHead";
import { browserScript } from "./browserScript";
import { pagePolicy } from "./contentPolicy";
import { encodePieces } from "./encodePieces";
import { errorDocument, isErrorShell } from "./errorDocument";
import { plainDocument } from "./plainDocument";
import { preloadHeader } from "./preloadHeader";

type Finished = { page: Buffer; policy: string; sheets: readonly string[] };

/**
 * Finishes a listener's HTML pages: without React's scripts and data, without style attributes, and with the policy that
 * fits each. Pages are buffered. Other answers are streamed unchanged, among them HTML that comes with its own policy.
 */
export function withPlainDocuments(listener: RequestListener): RequestListener {
  return (request, response) => {
    const parts: string[] = [];
    holdPages(response, (html) => {
      const { statusCode } = response;
      const number = String(request.headers[requestNumber] ?? "");
      return statusCode >= 400 && isErrorShell(html)
        ? finishPage(errorDocument(statusCode, number), [])
        : finishPage(html, parts);
    });
    withWrittenParts(parts, () => listener(request, response));
  };
}

function finishPage(html: string, parts: readonly string[]): Finished {
  const { pieces, css, sheets, hasScript } = plainDocument(html, parts);
  const script = hasScript ? browserScript().source : null;
  return { page: encodePieces(pieces), sheets, policy: pagePolicy(script, css === null ? null : hashSource(css)) };
}

/** @param finish returns what is sent for a whole page */
function holdPages(response: ServerResponse, finish: (html: string) => Finished): void {
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
    const { page, policy, sheets } = finish(whole.toString());
    const link = preloadHeader(sheets, [response.getHeader("Link") ?? []].flat().join(", "));
    if (link !== "") response.setHeader("Link", link);
    response.setHeader("Content-Length", page.length);
    response.setHeader("Content-Security-Policy", policy);
    response.end(page);
    callLast(given);
    return response;
  };
}

type Write<Result> = (...given: unknown[]) => Result;

function isPage(response: ServerResponse): boolean {
  const type = String(response.getHeader("Content-Type") ?? "");
  const isOwn = response.hasHeader("Content-Encoding") || response.hasHeader("Content-Security-Policy");
  return /^\s*text\/html\b/i.test(type) && !isOwn;
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
