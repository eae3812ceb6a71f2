import { redirect } from "next/navigation";
import { EmptyStore } from "@/components/EmptyStore";
import { Page } from "@/components/Page";
import { yearOf } from "@/lib/calendar/year";
import { calendarPath } from "@/lib/papers/listings/calendar";
import { latestDay, readSite } from "../sharedReads";

/** The calendar of the latest year. */
export default async function LatestCalendar() {
  const [site, latest] = await Promise.all([readSite(), latestDay()]);
  if (latest) redirect(calendarPath(yearOf(latest), "cards"));
  return (
    <Page site={site}>
      <EmptyStore />
    </Page>
  );
}
