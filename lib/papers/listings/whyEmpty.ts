import { whyNotAnnounced } from "../../calendar/arxivCalendar";
import type { Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";

export function whyEmpty(period: Period, today: Day): string {
  if (period.kind !== "day") return `No papers were listed in this ${period.kind}.`;
  const why = whyNotAnnounced(period.from);
  if (period.from === today) return `No papers have been listed today yet${why ? `: ${why}` : ""}.`;
  if (why) return `No papers were listed on this day: ${why}.`;
  return "No papers were listed on this day: either the sources had none, or this site did not exist yet.";
}
