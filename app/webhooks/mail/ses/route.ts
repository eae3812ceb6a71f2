import { receiveSns } from "@/lib/bounces/receiveSns";
import { env } from "@/lib/platform/env";
import { readBody } from "@/lib/platform/http/readBody";
import { webhookRefused } from "@/lib/platform/logs/security";
import { notStoredResponse, whenStored } from "@/lib/platform/whenStored";

/** In bytes: SNS sends 256 KB at most, and its envelope. */
const longest = 300_000;

/** What Amazon SES says of emails by way of SNS; docs/operations.md tells how to set it up. */
export async function POST(request: Request): Promise<Response> {
  const { snsTopics: topics } = env().bounces;
  if (topics.length === 0) return new Response("There is no page at this address.\n", { status: 404 });
  const body = await readBody(request, longest);
  if (body === null) {
    webhookRefused("ses", "length");
    return new Response("The request body is too large.\n", { status: 413 });
  }
  return whenStored(async () => {
    const { status, line } = await receiveSns(body, { topics, now: new Date() });
    return new Response(`${line}\n`, { status });
  }, notStoredResponse);
}
