import { isSigned, readGeneric } from "@/lib/bounces/generic";
import { receiveNotices } from "@/lib/bounces/receiveNotices";
import { env } from "@/lib/env";
import { readBody } from "@/lib/readBody";
import { notStoredResponse, whenStored } from "@/lib/whenStored";

/** In bytes. */
const longest = 300_000;

/** Bounces and complaints as any provider may report them; docs/operations.md has the form. */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret } = env().bounces;
  if (webhookSecret === null) return new Response("Nothing is listened to here.\n", { status: 404 });
  const body = await readBody(request, longest);
  if (body === null) return new Response("This is too long.\n", { status: 413 });
  const now = new Date();
  const timestamp = request.headers.get("Offprint-Timestamp") ?? "";
  const signature = request.headers.get("Offprint-Signature") ?? "";
  if (!isSigned(body, { timestamp, signature }, webhookSecret, now))
    return new Response("Who sent this is not proved.\n", { status: 401 });
  const notices = readGeneric(body);
  if (notices === null) return new Response("This is not of the form that is understood.\n", { status: 400 });
  return whenStored(async () => {
    const { status, line } = await receiveNotices(`generic:${signature.toLowerCase()}`, notices, now);
    return new Response(`${line}\n`, { status });
  }, notStoredResponse);
}
