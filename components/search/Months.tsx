import { Link } from "@/components/Link";
import { formatDay } from "@/lib/calendar/day";
import type { Bar } from "@/lib/search/histogram";
import type { Filter } from "@/lib/search/query/query";
import { formatCount } from "@/lib/text/plural";

/** With more months, a bar is too narrow for a finger: on phones, visitors pick a year first and then a month. */
const maxTouchBars = 12;

/** Papers by month; each bar links to its papers. */
export function Months({ bars, href }: { bars: Bar[]; href: (filter: Filter) => string }) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const max = Math.max(...bars.map(({ papers }) => papers));
  return (
    <div className={`mb-3 ${bars.length > maxTouchBars ? "hidden xl:block" : ""}`}>
      <ol aria-label="By month" className="flex h-14 border-edge border-b">
        {bars.map(({ key, label, papers, filter }) => (
          <li key={key} className="flex-1">
            {papers > 0 ? (
              <Link
                href={href(filter)}
                title={`${label}: ${print(papers)}`}
                aria-label={`${label}: ${print(papers)}`}
                className="flex h-full items-end px-px text-muted hover:text-accent"
              >
                <span
                  className="min-h-0.5 w-full bar rounded-t-[1px] bg-current opacity-80"
                  style={{ height: `${(100 * papers) / max}%` }}
                />
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
      <p aria-hidden="true" className="mt-1 flex justify-between text-muted text-xs">
        <span>{printMonth(first)}</span>
        <span>{printMonth(last)}</span>
      </p>
    </div>
  );
}

function print(papers: number): string {
  return formatCount(papers, "paper");
}

function printMonth({ key }: Bar): string {
  return formatDay(`${key}-01`, { year: "numeric", month: "short" });
}
