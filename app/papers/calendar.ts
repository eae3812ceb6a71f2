import type { CalendarMonth } from "@/components/feed/DatePicker";
import { countByDay, neighbours } from "@/lib/feeds/store";
import type { Day } from "@/lib/periods/day";
import { parsePeriod, periodOf } from "@/lib/periods/period";

/** The leaf of the date picker: the month that `?month=` asks for, else that of `day`. */
export async function readCalendar(asked: string | string[] | undefined, day: Day): Promise<CalendarMonth> {
  const turned = typeof asked === "string" ? parsePeriod("month", asked) : null;
  const month = turned ?? periodOf("month", day);
  const [counts, around] = await Promise.all([countByDay(month), neighbours(month)]);
  return { month, counts, ...around, open: turned !== null };
}
