import { periodPath } from "@/lib/feeds/paths";
import { countByDay } from "@/lib/feeds/store";
import { paperPath } from "@/lib/papers/paths";
import { type Period, periodOf } from "@/lib/periods/period";
import { readSite } from "@/lib/site/store";
import { parseSitemapFile, sitemap } from "@/lib/sitemaps/sitemap";
import { papersOfDays, unlistedPapers } from "@/lib/sitemaps/store";

/** The pages of a month and of its days and papers, or those of papers that no day lists. */
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
  const papers = (await papersOfDays(month.from, month.to, part)).map(paperPath);
  if (part > 0 || papers.length === 0) return papers;
  const days = [...(await countByDay(month)).keys()].map((day) => periodPath(periodOf("day", day)));
  return [periodPath(month), ...days, ...papers];
}

async function pathsUnlisted(part: number): Promise<string[]> {
  return (await unlistedPapers(part)).map(paperPath);
}
