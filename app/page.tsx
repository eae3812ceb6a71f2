import { permanentRedirect } from "next/navigation";
import { dayAt } from "@/lib/calendar/day";
import { parsePeriod, periodOf } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import { latestDay } from "@/lib/papers/listings/store";
import { readSite } from "@/lib/platform/site/store";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";

/** The latest day that has papers. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { date } = await searchParams;
  // `/papers?date=2025-08-21` was the address of a day at Hugging Face.
  const asked = typeof date === "string" ? parsePeriod("day", date) : null;
  if (asked) permanentRedirect(periodPath(asked));
  const { timeZone } = await readSite();
  const day = (await latestDay()) ?? dayAt(new Date(), timeZone);
  return <PeriodFeed period={periodOf("day", day)} searchParams={searchParams} />;
}
