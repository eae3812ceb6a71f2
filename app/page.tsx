import { latestDay } from "@/lib/feeds/store";
import { dayAt } from "@/lib/periods/day";
import { periodOf } from "@/lib/periods/period";
import { readSite } from "@/lib/site/store";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";

/** The latest day that has papers. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { timeZone } = await readSite();
  const day = (await latestDay()) ?? dayAt(new Date(), timeZone);
  return <PeriodFeed period={periodOf("day", day)} searchParams={searchParams} />;
}
