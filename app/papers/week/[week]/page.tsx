import type { Metadata } from "next";
import { describePeriod, PeriodFeed, readPeriod, type SearchParams } from "../../PeriodFeed";

type Props = { params: Promise<{ week: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return describePeriod("week", (await params).week, searchParams);
}

export default async function Page({ params, searchParams }: Props) {
  const period = await readPeriod("week", (await params).week, searchParams);
  return <PeriodFeed period={period} searchParams={searchParams} />;
}
