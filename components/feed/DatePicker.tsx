import { Link } from "@/components/Link";
import { type Day, formatDay } from "@/lib/calendar/day";
import { calendarWeeks } from "@/lib/calendar/monthGrid";
import { formatPeriod, type Period, periodOf } from "@/lib/calendar/period";
import { type ListChoices, listPath, noChoices, printChoices } from "@/lib/papers/listings/choices";
import { periodPath } from "@/lib/papers/listings/paths";

export type CalendarMonth = {
  month: Period;
  /** How many papers each day has; other days cannot be picked. */
  counts: Map<Day, number>;
  previous: Period | null;
  next: Period | null;
  /** Open from the start, because the visitor has just changed the month. */
  open: boolean;
};

type Props = { calendar: CalendarMonth; current: Period | null; choices: ListChoices };

/** A calendar that shows which days have papers. Its months are links (`?month=`), so that it needs no JavaScript. */
export function DatePicker({ calendar, current, choices }: Props) {
  const { month, counts, previous, next, open } = calendar;
  // The numbers of papers are those of whole days.
  const kept = { ...noChoices, view: choices.view };
  return (
    <details open={open} className="sm:relative" data-overlay>
      <summary className="inline-flex h-11 list-none items-center rounded-md border border-edge px-3 text-sm sm:h-9 hover:border-current hover:text-accent [&::-webkit-details-marker]:hidden">
        Pick a date
      </summary>
      <div className="absolute z-10 mt-2 rounded-lg border border-edge bg-paper p-3 shadow-lg max-sm:inset-x-2 max-sm:mx-auto max-sm:max-w-sm sm:right-0 sm:w-72">
        <div className="flex items-center justify-between text-sm">
          <MonthLink to={previous} arrow="←" choices={choices} />
          <Link href={listPath(periodPath(month), kept)} className="py-1.5 font-medium hover:text-accent max-sm:py-3">
            {formatPeriod(month)}
          </Link>
          <MonthLink to={next} arrow="→" choices={choices} />
        </div>
        <table className="mt-2 w-full table-fixed text-center text-sm">
          <caption className="sr-only">Days with papers in {formatPeriod(month)}</caption>
          <thead>
            <tr>
              {["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((name) => (
                <th key={name} scope="col" abbr={name} className="py-1 font-normal text-muted text-xs">
                  {name.slice(0, 2)}
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
                    {day ? <DayCell day={day} count={counts.get(day) ?? 0} current={current} choices={kept} /> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type CellProps = { day: Day; count: number; current: Period | null; choices: ListChoices };

function DayCell({ day, count, current, choices }: CellProps) {
  const number = Number(day.slice(-2));
  if (count === 0) return <span className="tabular block py-3 text-muted sm:py-1.5">{number}</span>;
  return (
    <Link
      href={listPath(periodPath(periodOf("day", day)), choices)}
      aria-label={`${formatDay(day, { month: "long", day: "numeric" })}, ${count} papers`}
      aria-current={current?.kind === "day" && current.key === day ? "date" : undefined}
      className="tabular block rounded-md py-3 font-semibold hover:bg-raised hover:text-accent aria-[current]:filled sm:py-1.5"
    >
      {number}
    </Link>
  );
}

function MonthLink({ to, arrow, choices }: { to: Period | null; arrow: string; choices: ListChoices }) {
  if (!to) return <span className="w-11 sm:w-8" />;
  return (
    <Link
      href={`?${new URLSearchParams({ ...printChoices(choices), month: to.key })}`}
      aria-label={formatPeriod(to)}
      className="inline-flex size-11 items-center justify-center rounded-md sm:size-8 hover:bg-raised hover:text-accent"
    >
      {arrow}
    </Link>
  );
}
