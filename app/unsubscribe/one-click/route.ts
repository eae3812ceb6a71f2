import { readBody } from "@/lib/platform/http/readBody";
import { notStoredResponse, whenStored } from "@/lib/platform/whenStored";
import { asksForOneClick, longestOneClick } from "@/lib/subscribers/oneClick";
import { unsubscribe } from "@/lib/subscribers/store";

/**
 * What a mail program calls when its reader presses "unsubscribe" (RFC 8058): a POST from anywhere, which acts at
 * once where its body says that it is one. Scanners of mail post to links, too, and get the page with the button. The
 * token is the authority; there are no cookies that another site could ride on. Where it cannot be stored, the mail
 * program hears so, and tries again.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, longestOneClick);
  if (body === null || !(await asksForOneClick(body, request.headers.get("Content-Type")))) return GET(request);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return whenStored(async () => {
    const known = await unsubscribe(token, new Date());
    return known ? new Response("Unsubscribed.\n") : new Response("This link is incomplete.\n", { status: 404 });
  }, notStoredResponse);
}

/** A person who opens the address gets the page with the button. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return new Response(null, { status: 303, headers: { Location: `/unsubscribe?${new URLSearchParams({ token })}` } });
}
