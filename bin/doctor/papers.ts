import { db } from "@/lib/db";
import { latestDay } from "@/lib/feeds/store";
import { countPapers } from "@/lib/sources/store";

export async function describePapers(): Promise<string> {
  const [papers, days, latest] = await Promise.all([countPapers(), db().listing.groupBy({ by: ["day"] }), latestDay()]);
  return latest
    ? `${papers}, listed on days: ${days.length}, the latest ${latest}`
    : `${papers}, none of them in a feed`;
}
