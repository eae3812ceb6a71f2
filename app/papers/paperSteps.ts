import type { PaperSteps } from "@/components/paper/PaperSteps";
import type { Day } from "@/lib/calendar/day";
import { formatPeriod, periodOf } from "@/lib/calendar/period";
import type { ListKey } from "@/lib/papers/listings/listKey";
import { neighboursInPeriod, neighboursInTrending } from "@/lib/papers/listings/neighbours.store";
import { periodPath } from "@/lib/papers/listings/paths";
import type { Paper } from "@/lib/papers/schema";
import { trendingPage } from "@/lib/publish/pages";

type Steps = Parameters<typeof PaperSteps>[0];

/** Returns the papers before and after one in a list; null if the list does not have the paper. */
export async function stepsOf(paper: Paper, list: ListKey | null): Promise<Steps | null> {
  if (list === null) return null;
  if (list.kind === "trending") {
    const neighbours = await neighboursInTrending(paper.key);
    const { heading: name, path } = trendingPage;
    return neighbours && { neighbours, list: { name, path, key: list.kind } };
  }
  const { period } = list;
  const neighbours = await neighboursInPeriod(paper.key, period);
  return neighbours && { neighbours, list: { name: formatPeriod(period), path: periodPath(period), key: period.key } };
}

/** The same in the list of its first day. */
export async function stepsOfDay(paper: Paper, day: Day | undefined): Promise<Steps | null> {
  if (day === undefined) return null;
  const steps = await stepsOf(paper, { kind: "period", period: periodOf("day", day) });
  return steps && { ...steps, list: { ...steps.list, key: null } };
}
