import { Link } from "@/components/Link";
import type { Year } from "@/lib/calendar/year";
import { calendarPath } from "@/lib/papers/listings/calendar";
import type { View } from "@/lib/papers/listings/choices";

/** The years that have papers, the latest first. */
export function YearSteps({ years, current, view }: { years: Year[]; current: Year; view: View }) {
  return (
    <nav aria-label="Years" className="mt-3 -ml-3 flex flex-wrap gap-1 text-sm">
      {years.map((year) => (
        <Link
          key={year}
          href={calendarPath(year, view)}
          aria-current={year === current ? "page" : undefined}
          className="tabular rounded-md px-3 py-1.5 text-muted underline-offset-8 hover:text-accent aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent max-sm:py-3"
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}
