import type { CalendarMonth } from "@/components/feed/DatePicker";
import type { Day } from "@/lib/calendar/day";
import { parsePeriod, periodOf } from "@/lib/calendar/period";
import { countByDay, neighbouringPeriods } from "@/lib/papers/listings/store";

export async function readCalendar(param: string | string[] | undefined, day: Day): Promise<CalendarMonth> {
  const turned = typeof param === "string" ? parsePeriod("month", param) : null;
  const month = turned ?? periodOf("month", day);
  const [counts, around] = await Promise.all([countByDay(month), neighbouringPeriods(month)]);
  return { month, counts, ...around, open: turned !== null };
}
