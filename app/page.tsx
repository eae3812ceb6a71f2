import { dayAt } from "@/lib/calendar/day";
import { periodOf } from "@/lib/calendar/period";
import { latestDay } from "@/lib/papers/listings/store";
import { readSite } from "@/lib/platform/site/store";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";

/** The latest day that has papers. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { timeZone } = await readSite();
  const day = (await latestDay()) ?? dayAt(new Date(), timeZone);
  return <PeriodFeed period={periodOf("day", day)} searchParams={searchParams} />;
}
