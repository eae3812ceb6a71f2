import type { Metadata } from "next";
import { periodPath } from "@/lib/feeds/paths";
import { formatPeriod, parsePeriod } from "@/lib/periods/period";
import { PeriodFeed, readPeriod, type SearchParams } from "../../PeriodFeed";

type Props = { params: Promise<{ month: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = parsePeriod("month", (await params).month);
  if (!period) return {};
  return { title: `Papers of ${formatPeriod(period)}`, alternates: { canonical: periodPath(period) } };
}

export default async function Page({ params, searchParams }: Props) {
  const period = await readPeriod("month", (await params).month);
  return <PeriodFeed period={period} searchParams={searchParams} />;
}
