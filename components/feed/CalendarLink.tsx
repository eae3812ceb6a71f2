import { Link } from "@/components/Link";
import type { Day } from "@/lib/calendar/day";
import { yearOf } from "@/lib/calendar/year";
import { calendarPath } from "@/lib/papers/listings/calendar";
import type { View } from "@/lib/papers/listings/choices";

/** Leads to the month of a day in its year's calendar. */
export function CalendarLink({ day, view }: { day: Day; view: View }) {
  return (
    <Link
      href={calendarPath(yearOf(day), view, day.slice(0, 7))}
      className="inline-flex h-11 items-center rounded-md border border-edge px-3 text-sm sm:h-9 hover:border-current hover:text-accent"
    >
      Calendar
    </Link>
  );
}
