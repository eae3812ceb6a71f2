import type { Period } from "../../calendar/period";
import { parsePeriodPath } from "../../papers/listings/paths";
import { listDays, listPeriod, type Range, readTrending } from "../../papers/listings/store";
import type { Reply } from "../../platform/http/respond";
import { readSite } from "../../platform/site/store";
import { answerHub } from "./handle";
import { hubListing, siteAsUser } from "./paper";
import type { DailyRequest } from "./schema";
import { dailyRequest } from "./schema";

/** `GET /api/daily_papers`: the papers of a day, a week or a month, or all listed papers. */
export function dailyPapers(request: Request): Promise<Response> {
  return answerHub(request, dailyRequest, async (params) => list(params, new URL(request.url)));
}

async function list(params: DailyRequest, address: URL): Promise<Reply> {
  const { p, limit, submitter } = params;
  const site = await readSite();
  if (submitter !== undefined && submitter.toLowerCase() !== siteAsUser(site).user.toLowerCase()) return { body: [] };
  // One paper more than the page has shows whether there is another page.
  const papers = await read(params, { skip: p * limit, take: limit + 1 });
  const next = new URL(`${site.url}${address.pathname}${address.search}`);
  next.searchParams.set("p", String(p + 1));
  return {
    body: papers.slice(0, limit).map((paper) => hubListing({ paper, day: paper.day }, site)),
    headers: papers.length > limit ? { Link: `<${next.href}>; rel="next"` } : {},
  };
}

async function read(params: DailyRequest, range: Range) {
  const period = periodOf(params);
  if (params.sort === "trending" && !period) return readTrending(range);
  if (params.sort) return listDays(period ?? allTime, params.sort === "trending" ? "trending" : "newest", range);
  return period ? (await listPeriod(period, range)).papers : listDays(allTime, "newest", range);
}

const allTime = { from: "0001-01-01", to: "9999-12-31" };

function periodOf(params: DailyRequest): Period | null {
  const named = (["date", "week", "month"] as const).find((each) => params[each] !== undefined);
  return named ? parsePeriodPath(`${named}/${params[named]}`) : null;
}
