import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { env } from "../../platform/env";
import { countRequest } from "../../platform/http/rateLimiter";
import { readBody } from "../../platform/http/readBody";
import { isSameOrigin } from "../../platform/http/sameOrigin";
import { readSite } from "../../platform/site/store";
import { callsPrice, maxCalls } from "./batch";
import { refuseCall, takesJson } from "./calls";
import { mcpServer } from "./server";

const maxBody = 100_000; // bytes: a request only names a tool and its arguments

/** Streamable HTTP without state between requests, so that any process can answer each. */
export async function answerMcp(request: Request): Promise<Response> {
  // The protocol requires this: pages of other sites must not reach a server on the user's machine.
  const origin = request.headers.get("Origin");
  if (origin !== null && !isSameOrigin({ origin, secFetchSite: null }, env().publicUrl))
    return failure(403, "This server does not accept requests from the pages of other sites");
  if (request.method !== "POST")
    return failure(405, "This server does not offer an event stream; use POST", { Allow: "POST" });
  const text = await readBody(request, maxBody);
  if (text === null) return failure(413, `A request can have at most ${maxBody} bytes`);
  const body = parseCalls(text);
  const calls = [body].flat().length;
  const rate = countRequest(request, new Date(), calls > maxCalls ? 1 : callsPrice(body));
  if (rate?.refused) return failure(429, "Too many requests", rate.headers);
  if (calls > maxCalls) return failure(400, `A batch can have at most ${maxCalls} calls`, rate?.headers);
  const response = body === undefined ? failure(400, "Parse error", {}, -32700) : await answerCalls(request, body);
  for (const [name, value] of Object.entries(rate?.headers ?? {})) response.headers.set(name, value);
  return response;
}

/** A batch has a list of responses in the order of its calls; notifications have none. */
async function answerCalls(request: Request, body: unknown): Promise<Response> {
  if (!Array.isArray(body) || body.length === 0) {
    const refused = refuseCall(body);
    if (refused) return Response.json(refused, { status: refused.id === null ? 400 : 200 });
    return runCall(request, body);
  }
  const answers: unknown[] = [];
  let isCall = false;
  for (const call of body) {
    const refused = refuseCall(call);
    isCall ||= refused?.id !== null;
    if (refused) {
      answers.push(refused);
      continue;
    }
    const response = await runCall(request, call);
    if (response.status === 202) continue;
    if (!response.ok) return response;
    answers.push(await response.json());
  }
  if (answers.length === 0) return new Response(null, { status: 202 });
  return Response.json(answers, { status: isCall ? 200 : 400 });
}

async function runCall(request: Request, call: unknown): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: maxBody,
  });
  const server = mcpServer((await readSite()).name);
  await server.connect(transport);
  const headers = new Headers(request.headers);
  // The transport requires clients to accept streams as well, which it never sends here.
  if (takesJson(headers.get("Accept"))) headers.set("Accept", "application/json, text/event-stream");
  const sent = new Request(request.url, { method: "POST", headers, body: JSON.stringify(call) });
  const response = await transport.handleRequest(sent);
  await server.close(); // The body is complete
  return response;
}

function parseCalls(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function failure(status: number, message: string, headers: Record<string, string> = {}, code = -32000): Response {
  const body = { jsonrpc: "2.0", error: { code, message }, id: null };
  return Response.json(body, { status, headers });
}
