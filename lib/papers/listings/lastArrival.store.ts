import type { Day } from "../../calendar/day";
import { db } from "../../platform/db";

/** Returns when the last of the papers that a day lists came to this site. */
export async function lastArrival(day: Day): Promise<Date | null> {
  const newest = await db().paper.findFirst({
    where: { listings: { some: { day } } },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  return newest?.createdAt ?? null;
}
