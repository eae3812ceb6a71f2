import type { Metadata } from "next";
import { describePeriod, PeriodFeed, readPeriod, type SearchParams } from "../../PeriodFeed";

type Props = { params: Promise<{ day: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return describePeriod("day", (await params).day, searchParams);
}

export default async function Page({ params, searchParams }: Props) {
  const period = await readPeriod("day", (await params).day, searchParams);
  return <PeriodFeed period={period} searchParams={searchParams} />;
}
