import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { parsePeriodPath } from "@/lib/feeds/paths";
import { splitFormat } from "@/lib/formats/format";
import { decodePath } from "@/lib/papers/paths";
import { findPaper } from "@/lib/papers/store";

/**
 * Leads addresses under /papers that name nothing, and /outbox where there is none, to the page that says so. A page
 * could say it itself, with `notFound()`, but Next then sends an empty body that only JavaScript fills; and an address
 * that is not properly encoded ("/papers/%E0%A4%A") it answers with a bare 500. What ends in a format
 * ("/papers/trending.atom", "/papers/2407.20183.png") is led to the route that writes those.
 */
export async function proxy(request: NextRequest) {
  const { pathname, search } = new URL(request.url);
  const asked = splitFormat(pathname);
  if (asked) return NextResponse.rewrite(new URL(`/formats/${asked.format}${asked.path}${search}`, request.url));
  if (/^\/papers\/.+\.png$/.test(pathname)) {
    return NextResponse.rewrite(new URL(`/images${pathname.slice(0, -".png".length)}`, request.url));
  }
  if (await namesSomething(pathname)) return NextResponse.next();
  return NextResponse.rewrite(new URL("/no-such-page", request.url));
}

export const config = {
  matcher: [
    "/papers/:path+",
    "/outbox/:path*",
    "/formats/:path*",
    "/images/:path*",
    "/:list(feed|search)\\.:format([a-z.]+)",
  ],
};

async function namesSomething(pathname: string): Promise<boolean> {
  if (pathname.startsWith("/outbox")) return env().outbox !== null;
  // Nothing stands there for whoever asks; other addresses are led there.
  if (/^\/(formats|images)(\/|$)/.test(pathname)) return false;
  const name = decodePath(pathname.slice("/papers/".length));
  if (name === null) return false;
  return name === "trending" || parsePeriodPath(name) !== null || (await findPaper(name)) !== null;
}
