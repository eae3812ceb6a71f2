import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { parsePeriodPath } from "@/lib/feeds/paths";
import { splitFormat } from "@/lib/formats/format";
import { decodePath } from "@/lib/papers/paths";
import { findPaper } from "@/lib/papers/store";
import { askedPath } from "@/lib/site/askedPath";
import { findTopic } from "@/lib/topics/store";

/**
 * Leads addresses under /papers and /topics that name nothing, and /outbox where there is none, to the page that says
 * so. A page could say it itself, with `notFound()`, but Next then sends an empty body that only JavaScript fills; and
 * an address that is not properly encoded ("/papers/%E0%A4%A") it answers with a bare 500.
 */
export async function proxy(request: NextRequest) {
  const { pathname } = new URL(request.url);
  if (isLedOn(pathname) || (await namesSomething(pathname))) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set(askedPath, pathname);
  return NextResponse.rewrite(new URL("/no-such-page", request.url), { request: { headers } });
}

export const config = {
  matcher: ["/papers/:path+", "/topics/:path+", "/outbox/:path*", "/formats/:path*", "/images/:path*"],
};

/** Whether next.config.ts leads an address to a route that says itself what there is not ("/papers/trending.atom"). */
function isLedOn(pathname: string): boolean {
  if (/^\/papers\/.+\.png$/.test(pathname)) return true;
  return /^\/(papers|topics)\//.test(pathname) && splitFormat(pathname) !== null;
}

async function namesSomething(pathname: string): Promise<boolean> {
  if (pathname.startsWith("/outbox")) return env().outbox !== null;
  // Nobody is to ask there by these names: they are where other addresses are led.
  if (/^\/(formats|images)(\/|$)/.test(pathname)) return false;
  if (pathname.startsWith("/topics/")) return namesTopic(pathname.slice("/topics/".length));
  const name = decodePath(pathname.slice("/papers/".length));
  if (name === null) return false;
  return name === "trending" || parsePeriodPath(name) !== null || (await findPaper(name)) !== null;
}

async function namesTopic(written: string): Promise<boolean> {
  const topic = written.includes("/") ? null : decodePath(written);
  return topic !== null && (await findTopic(topic)) !== null;
}
