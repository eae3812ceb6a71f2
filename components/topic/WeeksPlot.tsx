import { Link } from "@/components/Link";
import { formatDay, shortDay } from "@/lib/calendar/day";
import { formatPeriod, formatSpan } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import type { WeekCount } from "@/lib/papers/topics/weeklyCounts";
import { formatCount, formatNumber } from "@/lib/text/plural";

/** In units of the viewBox; the plot is as wide as the page. */
const [barWidth, gap, height] = [10, 2, 60];

/** The number of papers in each week: as bars, and for screen readers as text and as a table. */
export function WeeksPlot({ weeks, name }: { weeks: WeekCount[]; name: string }) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const busiest = weeks.reduce((best, each) => (each.papers > best.papers ? each : best), first);
  const total = weeks.reduce((sum, { papers }) => sum + papers, 0);
  return (
    <figure className="mt-6">
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        <span>Papers per week</span>
        <span className="tabular">peak {print(busiest.papers)}</span>
      </figcaption>
      <svg
        role="img"
        aria-labelledby="weeks-title"
        aria-describedby="weeks-text"
        viewBox={`0 0 ${weeks.length * (barWidth + gap) - gap} ${height}`}
        preserveAspectRatio="none"
        className="plot mt-2 block h-16 w-full border-edge border-b text-accent"
      >
        <title id="weeks-title">{`${name}: papers per week`}</title>
        <desc id="weeks-text">
          {`${print(total)} in the ${weeks.length} weeks up to ${formatDay(last.week.to, { dateStyle: "long" })}. ` +
            `The busiest week began on ${formatDay(busiest.week.from, { dateStyle: "long" })} and had ${print(busiest.papers)}.`}
        </desc>
        {weeks.map(({ week, papers }, index) => (
          <rect
            key={week.key}
            x={index * (barWidth + gap)}
            y={height - heightOf(papers, busiest.papers)}
            width={barWidth}
            height={heightOf(papers, busiest.papers)}
            fill="currentColor"
            opacity={0.8}
          />
        ))}
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between text-muted text-xs">
        <span>{shortDay(first.week.from)}</span>
        <span>{shortDay(last.week.to)}</span>
      </p>
      <details className="mt-1 text-sm">
        <summary className="w-fit py-1 text-muted max-sm:py-3 hover:text-accent">Show as a table</summary>
        <table className="tabular mt-2 w-full max-w-md text-left">
          <caption className="sr-only">{name}: papers per week</caption>
          <thead>
            <tr className="text-muted">
              <th scope="col" className="py-1 font-normal">
                Week
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                Papers
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ week, papers }) => (
              <tr key={week.key} className="border-line border-t">
                <th scope="row" className="py-1 font-normal">
                  <Link href={periodPath(week)} title={formatPeriod(week)} className="block py-1 hover:text-accent">
                    {formatSpan(week)}
                  </Link>
                </th>
                <td className="py-1 text-right">{formatNumber(papers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** A week with one paper is visible even among weeks with hundreds. */
function heightOf(papers: number, max: number): number {
  return papers === 0 ? 0 : Math.max(1.5, (height * papers) / max);
}

function print(papers: number): string {
  return formatCount(papers, "paper");
}
