import type { MetadataRoute } from "next";
import { readSite } from "@/lib/platform/site/store";

export const dynamic = "force-dynamic";

/** Excludes searches, of which there are infinitely many. Pages with tokens exclude themselves. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { url } = await readSite();
  return { rules: { userAgent: "*", allow: "/", disallow: ["/search", "/api/"] }, sitemap: `${url}/sitemap.xml` };
}
