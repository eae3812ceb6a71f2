import { type NextRequest, NextResponse } from "next/server";
import { readDay } from "@/lib/calendar/writtenDay";
import { readPublicDigest, readSentDigest } from "@/lib/digests/webDigest";
import { requestedPathHeader } from "@/lib/platform/http/askedPath";
import { outboxFor } from "@/lib/platform/http/outbox";
import { outboxRefused } from "@/lib/platform/logs/security";
import { splitFormat } from "@/lib/publish/formats/format";
import { wantedMarkdown } from "@/lib/publish/markdown/negotiate";
import { requestedPageHeader } from "@/lib/publish/markdown/wantedPage";
import { namesPage } from "@/lib/publish/namesPage";

/**
 * Leads addresses under /papers, /topics, /authors and /digests that name nothing, and /outbox where there is none, to the page
 * that says so. A page could say it itself, with `notFound()`, but Next then sends an empty body that only JavaScript
 * fills. And pages that are wanted as Markdown it leads to where that is written. Addresses that are not properly encoded
 * do not come this far, see lib/gateway/guard.ts.
 */
export async function proxy(request: NextRequest) {
  const { pathname, search } = new URL(request.url);
  if (isLedOn(pathname)) return NextResponse.next();
  const page = wantedMarkdown(pathname, request.headers.get("accept"));
  if (page !== null)
    return lead(request, `/markdown${search}`, {
      [requestedPageHeader]: encodeURIComponent(page),
      [requestedPathHeader]: pathname,
    });
  if (await namesSomething(pathname, request.headers)) return NextResponse.next();
  return lead(request, "/no-such-page", { [requestedPathHeader]: pathname });
}

export const config = {
  matcher: [
    // The header is that of lib/platform/http/namedHeader.ts; Next has to read it here.
    { source: "/", missing: [{ type: "header", key: "x-offprint-named" }] },
    { source: "/(papers|search|topics)", missing: [{ type: "header", key: "x-offprint-named" }] },
    { source: "/papers/:path+", missing: [{ type: "header", key: "x-offprint-named" }] },
    { source: "/topics/:path+", missing: [{ type: "header", key: "x-offprint-named" }] },
    "/calendar/:path+",
    { source: "/authors/:path+", missing: [{ type: "header", key: "x-offprint-named" }] },
    "/(index|papers|search|topics)\\.md",
    "/digests/:path+",
    "/outbox/:path*",
    "/formats/:path*",
    "/images/:path*",
  ],
};

function lead(request: NextRequest, to: string, told: Record<string, string>): NextResponse {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(told)) headers.set(name, value);
  // Next takes this for an address of its own as long as its origin is that of the request as Next has it: see
  // skipProxyUrlNormalize in next.config.ts. Any other it would fetch over the network.
  return NextResponse.rewrite(new URL(to, request.url), { request: { headers } });
}

/** Whether next.config.ts leads an address to a route that says itself what there is not ("/papers/trending.atom"). */
function isLedOn(pathname: string): boolean {
  if (/^\/(?:papers|topics|authors)\/.+\.png$/.test(pathname)) return true;
  return /^\/(papers|topics|authors)\//.test(pathname) && splitFormat(pathname) !== null;
}

async function namesSomething(pathname: string, headers: Headers): Promise<boolean> {
  if (pathname.startsWith("/outbox")) {
    const isOpen = outboxFor(headers) !== null;
    if (!isOpen) outboxRefused();
    return isOpen;
  }
  if (pathname.startsWith("/digests/")) return namesDigest(pathname.slice("/digests/".length).replace(/\/more$/, ""));
  // Nobody is to ask there by these names: they are where other addresses are led.
  if (/^\/(formats|images)(\/|$)/.test(pathname)) return false;
  return namesPage(pathname);
}

async function namesDigest(key: string): Promise<boolean> {
  const now = new Date();
  const day = readDay(key);
  return (day ? await readPublicDigest(day, now) : await readSentDigest(key, now)) !== null;
}
