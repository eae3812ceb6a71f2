import type { MetadataRoute } from "next";
import { readSite } from "@/lib/platform/site/store";

export const dynamic = "force-dynamic";

/** Searches are kept out: their addresses have no end. Pages with tokens say for themselves that they are not to be kept. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { url } = await readSite();
  return { rules: { userAgent: "*", allow: "/", disallow: ["/search", "/api/"] }, sitemap: `${url}/sitemap.xml` };
}
