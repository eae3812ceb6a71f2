import type { Metadata } from "next";
import { describePeriod, PeriodFeed, readPeriod, type SearchParams } from "../../PeriodFeed";

type Props = { params: Promise<{ month: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return describePeriod("month", (await params).month, searchParams);
}

export default async function Page({ params, searchParams }: Props) {
  const period = await readPeriod("month", (await params).month, searchParams);
  return <PeriodFeed period={period} searchParams={searchParams} />;
}
