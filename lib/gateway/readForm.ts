import { IncomingMessage } from "node:http";

const longest = 1_000_000; // in bytes, as much as Next takes of a form

/** Next answers a form that it cannot read with a bare 500. Returns its fields and the request to read again, or the status. */
export async function readForm(
  request: IncomingMessage,
): Promise<{ fields: FormData; again: IncomingMessage } | 400 | 413> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longest) return 413;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  const fields = await new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => null);
  if (!fields) return 400;
  return { fields, again: withBody(request, body) };
}

function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const again = new IncomingMessage(request.socket);
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
