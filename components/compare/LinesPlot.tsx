import { Link } from "@/components/Link";
import { shortDay } from "@/lib/calendar/day";
import { formatPeriod, formatSpan, type Period } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import { formatNumber } from "@/lib/text/plural";

/** The papers of a topic in each week of the plot. */
export type Line = { slug: string; name: string; papers: readonly number[] };

/** In units of the viewBox; the plot is as wide as the page. */
const [width, height] = [1000, 300];

/** Papers per week of several topics: as lines, and for screen readers as a table. */
export function LinesPlot({ weeks, lines }: { weeks: readonly Period[]; lines: readonly Line[] }) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...lines.flatMap(({ papers }) => papers));
  const x = (index: number) => Math.round((width * index) / Math.max(1, weeks.length - 1));
  const y = (papers: number) => Math.round(height - (height * papers) / most);
  const names = lines.map(({ name }) => name).join(", ");
  return (
    <figure className="mt-6">
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        <span>Papers per week</span>
        <span className="tabular">peak {formatNumber(most)}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={`Papers per week of ${names}. The table below has the numbers.`}
        viewBox={`0 -4 ${width} ${height + 8}`}
        preserveAspectRatio="none"
        className="plot mt-2 block h-56 w-full border-edge border-b"
      >
        {lines.map(({ slug, papers }, index) => (
          <polyline
            key={slug}
            data-line={index + 1}
            points={papers.map((count, week) => `${x(week)},${y(count)}`).join(" ")}
            fill="none"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between text-muted text-xs">
        <span>{shortDay(first.from)}</span>
        <span>{shortDay(last.to)}</span>
      </p>
      <details className="mt-1 text-sm">
        <summary className="w-fit py-1 text-muted max-sm:py-3 hover:text-accent">Show as a table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section aria-label="Papers per week" tabIndex={0} className="overflow-x-auto">
          <table className="tabular mt-2 w-full text-left">
            <caption className="sr-only">Papers per week of {names}</caption>
            <thead>
              <tr className="text-muted">
                <th scope="col" className="py-1 pr-4 font-normal">
                  Week
                </th>
                {lines.map(({ slug, name }) => (
                  <th key={slug} scope="col" className="py-1 pl-4 text-right font-normal">
                    <bdi>{name}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks
                .map((week, index) => (
                  <tr key={week.key} className="border-line border-t">
                    <th scope="row" className="py-1 pr-4 font-normal">
                      <Link
                        href={periodPath(week)}
                        title={formatPeriod(week)}
                        className="block whitespace-nowrap py-1 hover:text-accent"
                      >
                        {formatSpan(week)}
                      </Link>
                    </th>
                    {lines.map(({ slug, papers }) => (
                      <td key={slug} className="py-1 pl-4 text-right">
                        {formatNumber(papers[index] ?? 0)}
                      </td>
                    ))}
                  </tr>
                ))
                .reverse()}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
