import { isSignedBody, parseGenericEvents } from "@/lib/bounces/generic";
import { receiveEvents } from "@/lib/bounces/receiveEvents";
import { env } from "@/lib/platform/env";
import { readBody } from "@/lib/platform/http/readBody";
import { webhookRefused } from "@/lib/platform/logs/security";
import { notSavedResponse, withStoreFallback } from "@/lib/platform/storeFallback";

const maxBody = 300_000; // bytes

/** Receives bounces and complaints in a format that any provider can send; docs/operations.md describes it. */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret } = env().bounces;
  if (webhookSecret === null) return new Response("There is no page at this address.\n", { status: 404 });
  const body = await readBody(request, maxBody);
  if (body === null) return refuse("length", 413, "The request body is too large.");
  const now = new Date();
  const timestamp = request.headers.get("Offprint-Timestamp") ?? "";
  const signature = request.headers.get("Offprint-Signature") ?? "";
  if (!isSignedBody(body, { timestamp, signature }, webhookSecret, now))
    return refuse("signature", 401, "The signature is missing or invalid.");
  const events = parseGenericEvents(body);
  if (events === null) return refuse("form", 400, "The request body does not have the expected format.");
  return withStoreFallback(async () => {
    const { status, line } = await receiveEvents(`generic:${signature.toLowerCase()}`, events, now);
    return new Response(`${line}\n`, { status });
  }, notSavedResponse);
}

function refuse(reason: "length" | "signature" | "form", status: number, line: string): Response {
  webhookRefused("generic", reason);
  return new Response(`${line}\n`, { status });
}
