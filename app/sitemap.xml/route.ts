import { readSite } from "@/lib/platform/site/store";
import { countParts, sitemapFile, sitemapIndex } from "@/lib/publish/sitemaps/sitemap";
import { countUnlisted, listedMonths } from "@/lib/publish/sitemaps/store";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const [site, months, unlisted] = await Promise.all([readSite(), listedMonths(), countUnlisted()]);
  const files = [
    ...months.flatMap(({ month, lastDay, papers }) => partsOf(month, papers, lastDay)),
    ...partsOf(null, unlisted, null),
  ];
  const body = sitemapIndex(files.map(({ file, changed }) => ({ address: `${site.url}/sitemaps/${file}`, changed })));
  return new Response(body, {
    headers: { "Content-Type": "application/xml", "Cache-Control": "public, max-age=3600" },
  });
}

function partsOf(month: string | null, papers: number, changed: string | null) {
  return Array.from({ length: countParts(papers) }, (_, part) => ({ file: sitemapFile(month, part), changed }));
}
