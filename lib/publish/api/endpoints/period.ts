import { z } from "zod";
import { periodOf, readPeriodKey } from "../../../calendar/period";
import { latestDay, listPeriod, neighbouringPeriods } from "../../../papers/listings/store";
import { readSite } from "../../../platform/site/store";
import { afterParam, pageAfter } from "../cursor";
import { endpoint, notFoundReply } from "../endpoint";
import { limitParam } from "../limit";
import { describePaper } from "../paper";
import { describePeriod } from "../period";
import { periodBody } from "../schemas";

const latest = "latest";

export const period = endpoint({
  path: "/periods/{period}",
  name: "listPeriod",
  summary: "The papers of a day, a week or a month, most votes first.",
  params: z.strictObject({
    period: z
      .string()
      .refine((key) => key === latest || readPeriodKey(key) !== null, {
        error: "is not a day such as 2025-03-12, a week such as 2025-W11, a month such as 2025-03, or latest",
      })
      .describe("`2025-03-12`, `2025-W11`, `2025-03`, or `latest` for the latest day that has papers."),
    limit: limitParam,
    after: afterParam,
  }),
  body: periodBody,
  example: "/periods/2025-W11?limit=5",
  answer: async ({ period: key, limit, after }) => {
    const [{ url }, newest] = await Promise.all([readSite(), key === latest ? latestDay() : null]);
    const period = key === latest ? newest && periodOf("day", newest) : readPeriodKey(key);
    if (!period) return notFoundReply("No day has papers yet.");
    let total = 0;
    const read = async (range: { skip: number; take: number }) => {
      const feed = await listPeriod(period, range);
      total = feed.total;
      return feed.papers;
    };
    const [page, around] = await Promise.all([pageAfter(read, after, limit), neighbouringPeriods(period)]);
    return {
      period: describePeriod(period, url),
      previous: around.previous && describePeriod(around.previous, url),
      next: around.next && describePeriod(around.next, url),
      total,
      papers: page.papers.map((paper) => ({ ...describePaper(paper, url), day: paper.day })),
      after: page.after,
    };
  },
});
