import { createElement, type ReactNode } from "react";
import { ListImage } from "@/components/image/ListImage";
import { PaperImage } from "@/components/image/PaperImage";
import { decodePath } from "@/lib/papers/paths";
import { readSite } from "@/lib/platform/site/store";
import { findImage } from "@/lib/publish/images/client";
import { parsePageAddress } from "@/lib/publish/pageAddress";
import { findPage } from "@/lib/publish/pages";

/** Returns the preview image for links to a page. `next.config.ts` rewrites `/papers/{id}.png` and the like to it. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const name = decodePath((await params).path.join("/"));
  const shown = name === null ? null : await readPreview(`/${name}`);
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

/** The content of an image, and the canonical path of its page, which is the image's key. */
type Preview = { path: string; component: ReactNode };

async function readPreview(name: string): Promise<Preview | null> {
  const address = parsePageAddress(name);
  const [page, { name: site }] = await Promise.all([address && findPage(address), readSite()]);
  if (page?.kind === "paper") {
    return { path: page.path, component: createElement(PaperImage, { paper: page.paper, site }) };
  }
  if (!page || !("read" in page)) return null;
  const { papers, total } = await page.read({ skip: 0, take: 4 });
  return { path: page.path, component: createElement(ListImage, { title: page.heading, papers, total, site }) };
}
