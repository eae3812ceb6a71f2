import { permanentRedirect } from "next/navigation";
import { Welcome } from "@/components/feed/Welcome";
import { parsePeriod } from "@/lib/calendar/period";
import { countSources } from "@/lib/ingest/runs/store";
import { periodPath } from "@/lib/papers/listings/paths";
import { latestPeriod } from "@/lib/publish/pages";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { date } = await searchParams;
  // Hugging Face used `/papers?date=2025-08-21` as the address of a day.
  const period = typeof date === "string" ? parsePeriod("day", date) : null;
  if (period) permanentRedirect(periodPath(period));
  const intro = <Welcome sources={countSources()} />;
  return <PeriodFeed period={await latestPeriod(new Date())} searchParams={searchParams} intro={intro} />;
}
