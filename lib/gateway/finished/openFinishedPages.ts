import type { RequestListener } from "node:http";
import { env } from "../../platform/env";
import { withPlainDocuments } from "../documents";
import { FinishedPages } from "./finishedPages";

const popular = 50; // How many of the most popular changed pages are renewed at a time
const renewEvery = 500; // in ms

/** Opens the store of finished pages. Returns null in development, where code changes too, and if PAGE_CACHE is 0. */
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
    await pages.renewPopular(popular);
  }
}
