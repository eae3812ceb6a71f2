import { readBody } from "@/lib/platform/http/readBody";
import { notSavedResponse, withStoreFallback } from "@/lib/platform/storeFallback";
import { asksForOneClick, longestOneClick } from "@/lib/subscribers/oneClick";
import { unsubscribe } from "@/lib/subscribers/store";

// RFC 8058: a POST from anywhere unsubscribes at once if its body declares it; other posts get the page with the
// button. The token authorizes it and no cookies are involved, so CSRF is not possible. If the store cannot save it,
// the mail program gets an error and tries again.
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, longestOneClick);
  if (body === null || !(await asksForOneClick(body, request.headers.get("Content-Type")))) return GET(request);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return withStoreFallback(async () => {
    const found = await unsubscribe(token, new Date());
    return found ? new Response("Unsubscribed.\n") : new Response("This link is incomplete.\n", { status: 404 });
  }, notSavedResponse);
}

/** A person who opens the link gets the page with the button. */
export function GET(request: Request): Response {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return new Response(null, { status: 303, headers: { Location: `/unsubscribe?${new URLSearchParams({ token })}` } });
}
