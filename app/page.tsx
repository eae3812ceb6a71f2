import { latestPeriod } from "@/lib/publish/pages";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";

/** The latest day that has papers. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <PeriodFeed period={await latestPeriod(new Date())} searchParams={searchParams} />;
}
