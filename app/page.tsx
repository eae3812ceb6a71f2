import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { Welcome } from "@/components/feed/Welcome";
import { parsePeriod } from "@/lib/calendar/period";
import { countSources } from "@/lib/ingest/runs/store";
import { periodPath } from "@/lib/papers/listings/paths";
import { preview } from "@/lib/publish/images/preview";
import { latestPeriod, periodPage } from "@/lib/publish/pages";
import { PeriodFeed, type SearchParams } from "./papers/PeriodFeed";
import { readSite } from "./sharedReads";

/** A link to the site shows the papers of the latest day. */
export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline } = await readSite();
  const { path } = periodPage(await latestPeriod(new Date()));
  const { openGraph, twitter } = preview({ title: name, description: tagline, path, type: "website", site: name });
  return { openGraph: { ...openGraph, url: "/" }, twitter };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { date } = await searchParams;
  // Hugging Face used `/papers?date=2025-08-21` as the address of a day.
  const period = typeof date === "string" ? parsePeriod("day", date) : null;
  if (period) permanentRedirect(periodPath(period));
  const intro = <Welcome sources={countSources()} />;
  return <PeriodFeed period={await latestPeriod(new Date())} searchParams={searchParams} intro={intro} />;
}
