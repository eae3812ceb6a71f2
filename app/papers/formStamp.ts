import { headers } from "next/headers";
import { dayAt, startOfDay } from "@/lib/calendar/day";
import { renderHeader } from "@/lib/platform/http/renderHeader";
import { secrets } from "@/lib/platform/secrets";
import { makeFormTimestamp } from "@/lib/subscribers/signup/formTimestamp";

/**
 * Returns the signed timestamp for the subscribe form of a list. In a page that is kept for everyone it is the start of
 * the site's day: the exact time would change the page, and its ETag, with each rendering.
 */
export async function formStamp(timeZone: string): Promise<string> {
  const now = new Date();
  const isKept = (await headers()).has(renderHeader);
  return makeFormTimestamp(isKept ? startOfDay(dayAt(now, timeZone), timeZone) : now, secrets());
}
