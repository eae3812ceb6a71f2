import { receiveSns } from "@/lib/bounces/receiveSns";
import { env } from "@/lib/platform/env";
import { readBody } from "@/lib/platform/http/readBody";
import { webhookRefused } from "@/lib/platform/logs/security";
import { notSavedResponse, withStoreFallback } from "@/lib/platform/storeFallback";

const maxBody = 300_000; // bytes; SNS sends at most 256 KB, plus its envelope

/** Receives events of Amazon SES through SNS; docs/operations.md describes the setup. */
export async function POST(request: Request): Promise<Response> {
  const { snsTopics: topics } = env().bounces;
  if (topics.length === 0) return new Response("There is no page at this address.\n", { status: 404 });
  const body = await readBody(request, maxBody);
  if (body === null) {
    webhookRefused("ses", "length");
    return new Response("The request body is too large.\n", { status: 413 });
  }
  return withStoreFallback(async () => {
    const { status, line } = await receiveSns(body, { topics, now: new Date() });
    return new Response(`${line}\n`, { status });
  }, notSavedResponse);
}
