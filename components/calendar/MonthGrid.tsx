import { Link } from "@/components/Link";
import { PaperCount } from "@/components/PaperCount";
import { type Day, formatDay } from "@/lib/calendar/day";
import { calendarWeeks } from "@/lib/calendar/monthGrid";
import { type Period, periodOf } from "@/lib/calendar/period";
import { listPath, noChoices, type View } from "@/lib/papers/listings/choices";
import type { Heat } from "@/lib/papers/listings/heat";
import { periodPath } from "@/lib/papers/listings/paths";
import { formatCount } from "@/lib/text/plural";

const weekdays = [
  ["Monday", "M"],
  ["Tuesday", "T"],
  ["Wednesday", "W"],
  ["Thursday", "T"],
  ["Friday", "F"],
  ["Saturday", "S"],
  ["Sunday", "S"],
] as const;

type Props = { month: Period; counts: Map<Day, number>; heat: (papers: number) => Heat; view: View };

/** A month of the calendar: each day with papers is a link, the darker the more papers it has. */
export function MonthGrid({ month, counts, heat, view }: Props) {
  const name = formatDay(month.from, { month: "long" });
  const total = sum(counts, month);
  const href = (period: Period) => listPath(periodPath(period), { ...noChoices, view });
  return (
    <section id={month.key} aria-labelledby={`name-${month.key}`} className="scroll-mt-4">
      <h2 id={`name-${month.key}`} className="flex items-baseline justify-between px-1 text-sm">
        {total === 0 ? (
          <span className="py-1 text-muted max-sm:py-3">{name}</span>
        ) : (
          <>
            <Link href={href(month)} className="py-1 font-medium hover:text-accent max-sm:py-3">
              {name}
            </Link>
            <span className="tabular font-normal text-muted text-xs">
              <PaperCount papers={total} />
            </span>
          </>
        )}
      </h2>
      <table className="w-full table-fixed border-separate border-spacing-px text-center text-sm">
        <thead>
          <tr>
            {weekdays.map(([weekday, letter]) => (
              <th key={weekday} scope="col" abbr={weekday} className="py-1 font-normal text-muted text-xs">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendarWeeks(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its weekday
                <td key={column} className="p-0">
                  {day ? <DayCell day={day} papers={counts.get(day) ?? 0} heat={heat} href={href} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = { day: Day; papers: number; heat: (papers: number) => Heat; href: (period: Period) => string };

function DayCell({ day, papers, heat, href }: CellProps) {
  const number = Number(day.slice(-2));
  if (papers === 0) return <span className="tabular block py-1 text-muted max-sm:py-3">{number}</span>;
  const count = formatCount(papers, "paper");
  return (
    <Link
      href={href(periodOf("day", day))}
      aria-label={`${formatDay(day, { month: "long", day: "numeric" })}, ${count}`}
      title={count}
      data-heat={heat(papers)}
      className="tabular block py-1 max-sm:py-3"
    >
      {number}
    </Link>
  );
}

function sum(counts: Map<Day, number>, { from, to }: Period): number {
  let total = 0;
  for (const [day, papers] of counts) if (day >= from && day <= to) total += papers;
  return total;
}
