import { type Day, weekday } from "../periods/day";
import type { Period } from "../periods/period";

/** Why a period has no papers, in a sentence for its reader. `today` is the day in the site's time zone. */
export function whyEmpty(period: Period, today: Day): string {
  if (period.kind !== "day") return `No papers were listed in this ${period.kind}.`;
  if (period.from === today) return "No papers have been listed today so far.";
  if (weekday(period.from) > 5) return "This was a weekend, when few sources announce papers.";
  return "No papers were listed on this day: a holiday perhaps, or a day before this site began.";
}
