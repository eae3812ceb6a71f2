import { unsubscribe } from "@/lib/subscriptions/store";

/**
 * What a mail program calls when its reader presses "unsubscribe" (RFC 8058): a POST from anywhere, which acts at
 * once. The token is the authority; there are no cookies that another site could ride on.
 */
export async function POST(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const known = await unsubscribe(token, new Date());
  return known ? new Response("Unsubscribed.\n") : new Response("This link is not complete.\n", { status: 404 });
}

/** A person who opens the address gets the page with the button. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return new Response(null, { status: 303, headers: { Location: `/unsubscribe?${new URLSearchParams({ token })}` } });
}
