import { countPapers } from "@/lib/ingest/store";
import { latestDay } from "@/lib/papers/listings/store";
import { db } from "@/lib/platform/db";

export async function describePapers(): Promise<string> {
  const [papers, days, latest] = await Promise.all([countPapers(), db().listing.groupBy({ by: ["day"] }), latestDay()]);
  return latest
    ? `${papers}, listed on days: ${days.length}, the latest ${latest}`
    : `${papers}, none of them in a feed`;
}
