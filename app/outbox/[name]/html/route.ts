import { readSaved } from "@/lib/mail/outbox";
import { outboxFor } from "@/lib/platform/http/outbox";

/** Of an email, which has styles of its own. Its links open in the whole window, and only on a click. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-top-navigation-by-user-activation",
].join("; ");

/** Answers with the HTML part of an email, for the frame on its page. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const outbox = outboxFor(request.headers);
  const email = outbox && (await readSaved(outbox, (await params).name));
  if (!email) return new Response("There is no email of this name.\n", { status: 404 });
  return new Response(email.html.replace("<head>", '<head><base target="_top">'), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": policy,
    },
  });
}
