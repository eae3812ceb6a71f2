import type { Metadata } from "next";
import { EmptyStore } from "@/components/EmptyStore";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { addDays, formatDay } from "@/lib/calendar/day";
import { readDay } from "@/lib/calendar/writtenDay";
import { lastDayOver } from "@/lib/digests/select";
import { countByDay, listedDaysTo } from "@/lib/papers/listings/store";
import { readSite } from "@/lib/platform/site/store";
import { formatCount } from "@/lib/text/plural";

export const metadata: Metadata = { title: "Past digests", alternates: { canonical: "/digests" } };

const daysPerPage = 60;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Digests({ searchParams }: Props) {
  const { before } = await searchParams;
  const requested = typeof before === "string" ? readDay(before) : null;
  const over = lastDayOver(new Date());
  const until = requested && requested <= over ? addDays(requested, -1) : over;
  const [site, listed] = await Promise.all([readSite(), listedDaysTo(until, daysPerPage + 1)]);
  const days = listed.slice(-daysPerPage);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) {
    return (
      <Page site={site}>
        <EmptyStore />
      </Page>
    );
  }
  const counts = await countByDay({ from: first, to: last });
  const months = [...new Set(days.toReversed().map((day) => day.slice(0, 7)))];
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Past digests</h1>
      <p className="mt-3 max-w-prose text-muted">
        The digest of trending papers, day by day.{" "}
        <Link href="/subscribe" className="text-accent underline decoration-edge">
          Subscribe
        </Link>{" "}
        to get it by email.
      </p>
      {months.map((month) => (
        <section key={month} className="mt-7">
          <h2 className="font-serif text-xl">{formatDay(`${month}-01`, { month: "long", year: "numeric" })}</h2>
          <ul className="mt-2">
            {days
              .filter((day) => day.startsWith(month))
              .reverse()
              .map((day) => (
                <li key={day} className="flex justify-between gap-4 items-baseline border-line border-t">
                  <Link href={`/digests/${day}`} className="py-2 hover:text-accent">
                    {formatDay(day, { weekday: "long", month: "long", day: "numeric" })}
                  </Link>
                  <span className="tabular text-muted text-sm">{countPapers(counts.get(day) ?? 0)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {listed.length > daysPerPage ? (
        <p className="mt-6">
          <Link href={`/digests?before=${first}`} className="inline-block py-1 text-accent underline decoration-edge">
            Earlier digests
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

function countPapers(count: number): string {
  return formatCount(count, "paper");
}
