import type { IncomingMessage, ServerResponse } from "node:http";
import { isNotModified } from "../../platform/http/conditional";
import type { Answer } from "./answer";
import { preferredEncoding } from "./encodings";

/**
 * Sends a finished answer in the encoding that its asker prefers, or 304 to whoever has it (RFC 9110, 13.2).
 * @param more headers of this sending alone
 */
export function send(
  { headers: asked, method }: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  more: Record<string, string> = {},
): void {
  const { body, tag, changed } = answer;
  const since = asked["if-modified-since"] ?? null;
  const known = { noneMatch: asked["if-none-match"] ?? null, since: changed === null ? null : since };
  if (body.br) response.setHeader("Vary", "Accept-Encoding");
  if (tag !== null && isNotModified(known, tag, changed ?? new Date(0))) {
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
