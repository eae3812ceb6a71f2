import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthGrid } from "@/components/calendar/MonthGrid";
import { YearSteps } from "@/components/calendar/YearSteps";
import { Page } from "@/components/Page";
import { monthsOf, parseYear } from "@/lib/calendar/year";
import { hasCalendar } from "@/lib/papers/listings/calendar";
import { readChoices } from "@/lib/papers/listings/choices";
import { heatScale } from "@/lib/papers/listings/heat";
import { countByDay, listedYears } from "@/lib/papers/listings/store";
import { formatCount } from "@/lib/text/plural";
import { readSite } from "../../sharedReads";

type Props = {
  params: Promise<{ year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = parseYear((await params).year);
  if (!year) return {};
  return {
    title: `Papers of ${year}`,
    description: `The number of papers on each day of ${year}.`,
    alternates: { canonical: `/calendar/${year}` },
  };
}

export default async function Calendar({ params, searchParams }: Props) {
  const [year, years, site] = await Promise.all([
    params.then((given) => parseYear(given.year)),
    listedYears(),
    readSite(),
  ]);
  if (year === null || !hasCalendar(year, years)) notFound();
  const { view } = readChoices(await searchParams).choices;
  const counts = await countByDay({ from: `${year}-01-01`, to: `${year}-12-31` });
  const heat = heatScale(counts.values());
  const total = [...counts.values()].reduce((sum, papers) => sum + papers, 0);
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Papers of {year}</h1>
      <p className="tabular mt-1 text-muted text-sm">
        {total === 0
          ? "No papers"
          : `${formatCount(total, "paper")} on ${formatCount(counts.size, "day")}; the darker a day, the more papers it has`}
      </p>
      <YearSteps years={years} current={year} view={view} />
      <div className="mt-6 grid gap-x-6 gap-y-6 sm:grid-cols-3">
        {monthsOf(year).map((month) => (
          <MonthGrid key={month.key} month={month} counts={counts} heat={heat} view={view} />
        ))}
      </div>
    </Page>
  );
}
