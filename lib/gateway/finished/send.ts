import type { IncomingMessage, ServerResponse } from "node:http";
import { isNotModified } from "../../platform/http/conditional";
import type { Answer } from "./answer";
import { preferredEncoding } from "./encodings";

/**
 * Sends a finished answer in the encoding that the client prefers, or 304 if the client has it (RFC 9110, 13.2).
 * @param more headers of this response only
 */
export function send(
  { headers: asked, method }: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  more: Record<string, string> = {},
): void {
  const { body } = answer;
  if (body.br) response.setHeader("Vary", "Accept-Encoding");
  if (isUnchanged(answer, asked)) {
    const { "content-type": _type, "content-disposition": _disposition, ...headers } = answer.headers;
    response.writeHead(304, { ...headers, ...more });
    response.end();
    return;
  }
  const encoding = preferredEncoding(asked["accept-encoding"] as string | undefined, body);
  const bytes = body[encoding] ?? body.identity;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...more,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": bytes.length,
  });
  response.end(method === "HEAD" ? undefined : bytes);
}

/** Returns whether a client already has an answer, by the validators that it sent. */
export function isUnchanged({ tag, changed }: Answer, asked: IncomingMessage["headers"]): boolean {
  const noneMatch = asked["if-none-match"] ?? null;
  const since = changed === null ? null : (asked["if-modified-since"] ?? null);
  return tag !== null && isNotModified({ noneMatch, since }, tag, changed ?? new Date(0));
}
