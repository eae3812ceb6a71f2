import type { Metadata } from "next";
import { periodPath } from "@/lib/feeds/paths";
import { formatPeriod, parsePeriod } from "@/lib/periods/period";
import { PeriodFeed, readPeriod, type SearchParams } from "../../PeriodFeed";

type Props = { params: Promise<{ day: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = parsePeriod("day", (await params).day);
  if (!period) return {};
  return { title: `Papers of ${formatPeriod(period)}`, alternates: { canonical: periodPath(period) } };
}

export default async function Page({ params, searchParams }: Props) {
  const period = await readPeriod("day", (await params).day);
  return <PeriodFeed period={period} searchParams={searchParams} />;
}
