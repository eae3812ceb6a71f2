import { permanentRedirect } from "next/navigation";
import { parsePeriod } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import { latestPeriod } from "@/lib/publish/pages";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";

/** The latest day that has papers. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { date } = await searchParams;
  // `/papers?date=2025-08-21` was the address of a day at Hugging Face.
  const asked = typeof date === "string" ? parsePeriod("day", date) : null;
  if (asked) permanentRedirect(periodPath(asked));
  return <PeriodFeed period={await latestPeriod(new Date())} searchParams={searchParams} />;
}
