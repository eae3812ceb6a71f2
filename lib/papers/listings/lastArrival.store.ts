import type { Day } from "../../calendar/day";
import { reading } from "../../platform/reading.store";

const newestOfDay = `
  SELECT MAX(p."createdAt") FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId" WHERE l."day" = ?`;

/** Returns when the last of the papers that a day lists came to this site. */
export async function lastArrival(day: Day): Promise<Date | null> {
  const newest = reading<string | null>(newestOfDay).pluck().get(day);
  return newest ? new Date(newest) : null;
}
