import { aheadOfClock } from "@/lib/platform/health/clock";
import { newestTimes } from "@/lib/platform/health/store";

/** What was written before now cannot be of a later time: else the clock is wrong, or was. */
export async function checkClock(now: Date): Promise<string> {
  const ahead = [...(await newestTimes())].flatMap(([what, time]) => {
    const by = aheadOfClock(time, now);
    return by ? [`the newest ${what} has the time ${time.toISOString()}, ${by} ahead`] : [];
  });
  if (ahead.length > 0)
    throw new Error(
      `${now.toISOString()}, but ${ahead.join(", ")}: set the clock. If the clock is right now and was wrong then, wait: digests for those days are sent when they are due`,
    );
  return `${now.toISOString()}, later than everything in the store`;
}
