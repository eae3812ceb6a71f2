import { Link } from "@/components/Link";
import { tabClass } from "@/components/tabLook";
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
          className={`tabular ${tabClass}`}
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}
