import type { RequestListener } from "node:http";
import { env } from "../../platform/env";
import { withPlainDocuments } from "../documents";
import { FinishedPages } from "./finishedPages";

/** How many of the most popular pages are renewed after a change before anyone asks, and how often, in ms. */
const popular = 50;
const renewEvery = 500;

/** Returns the store of finished pages of this site; null in development, where code changes too, and where it is off. */
export function finishedPagesOf(listener: RequestListener): FinishedPages | null {
  const { databaseFile, publicUrl, site, pageCacheSize } = env();
  if (process.env.NODE_ENV !== "production" || pageCacheSize === 0) return null;
  const { host } = new URL(publicUrl);
  const pages = new FinishedPages(withPlainDocuments(listener), {
    databaseFile,
    host,
    timeZone: site.timeZone,
    size: pageCacheSize,
  });
  void renewForEver(pages);
  return pages;
}

async function renewForEver(pages: FinishedPages): Promise<never> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, renewEvery).unref());
    await pages.renewPopular(popular).catch(() => {});
  }
}
