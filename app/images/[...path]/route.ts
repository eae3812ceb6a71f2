import { createElement, type ReactNode } from "react";
import { ListImage } from "@/components/image/ListImage";
import { PaperImage } from "@/components/image/PaperImage";
import { formatPeriod } from "@/lib/calendar/period";
import { parsePeriodPath, periodPath } from "@/lib/papers/listings/paths";
import { listPeriod, listTrending } from "@/lib/papers/listings/store";
import { decodePath, paperPath } from "@/lib/papers/paths";
import { findPaper } from "@/lib/papers/store";
import { readSite } from "@/lib/platform/site/store";
import { findImage } from "@/lib/publish/images/client";

/** The preview image that other sites show with a link to a page. `next.config.ts` rewrites `/papers/{id}.png` to it. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const name = decodePath((await params).path.join("/"));
  const shown = name?.startsWith("papers/") ? await readShown(name.slice("papers/".length)) : null;
  if (!shown) return new Response("There is no image at this address.\n", { status: 404 });
  const image = await findImage(shown.path, shown.component);
  if (!image) {
    return new Response("The server is busy drawing images. Please try again in a few seconds.\n", {
      status: 503,
      headers: { "Retry-After": "10" },
    });
  }
  return new Response(image, { headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" } });
}

/** What an image is of: the one path of its page, however it was asked for, and how it is drawn. */
type Shown = { path: string; component: ReactNode };

async function readShown(name: string): Promise<Shown | null> {
  const { name: site } = await readSite();
  const period = parsePeriodPath(name);
  if (period || name === "trending") {
    const top = { skip: 0, take: 4 };
    const { papers, total } = period ? await listPeriod(period, top) : await listTrending(top);
    const title = period ? formatPeriod(period) : "Trending papers";
    return {
      path: period ? periodPath(period) : "/papers/trending",
      component: createElement(ListImage, { title, papers, total, site }),
    };
  }
  const paper = await findPaper(name);
  return paper && { path: paperPath(paper.id), component: createElement(PaperImage, { paper, site }) };
}
