import { type Period, periodOf } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import { countByDay } from "@/lib/papers/listings/store";
import { paperPath } from "@/lib/papers/paths";
import { readSite } from "@/lib/platform/site/store";
import { countParts, parseSitemapFile, sitemap } from "@/lib/publish/sitemaps/sitemap";
import { countUnlisted, papersOfDays, unlistedPapers } from "@/lib/publish/sitemaps/store";

/** Lists the pages of a month with its days and papers, or of papers that no day lists. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const name = parseSitemapFile((await params).file);
  const paths = name && (name.month ? await pathsOfMonth(name.month, name.part) : await pathsUnlisted(name.part));
  if (!paths || paths.length === 0) return new Response("There is no such sitemap.\n", { status: 404 });
  const { url } = await readSite();
  const body = sitemap(paths.map((path) => url + path));
  return new Response(body, {
    headers: { "Content-Type": "application/xml", "Cache-Control": "public, max-age=3600" },
  });
}

async function pathsOfMonth(month: Period, part: number): Promise<string[]> {
  if (part > 0 && part >= countParts(sum(await countByDay(month)))) return [];
  const papers = (await papersOfDays(month.from, month.to, part)).map(paperPath);
  if (part > 0 || papers.length === 0) return papers;
  const days = [...(await countByDay(month)).keys()].map((day) => periodPath(periodOf("day", day)));
  return [periodPath(month), ...days, ...papers];
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, papers) => total + papers, 0);
}

async function pathsUnlisted(part: number): Promise<string[]> {
  if (part > 0 && part >= countParts(await countUnlisted())) return [];
  return (await unlistedPapers(part)).map(paperPath);
}
