import { aheadOfClock } from "@/lib/platform/health/clock";
import { newestTimes } from "@/lib/platform/health/store";

/** What was written before now cannot be of a later time: else the clock is wrong, or was. */
export async function checkClock(now: Date): Promise<string> {
  const ahead = [...(await newestTimes())].flatMap(([what, time]) => {
    const by = aheadOfClock(time, now);
    return by ? [`the newest ${what} is of ${time.toISOString()}, ${by} ahead of it`] : [];
  });
  if (ahead.length > 0)
    throw new Error(
      `${now.toISOString()}, but ${ahead.join(", ")}: set the clock. If it is right now and was wrong then, wait: digests of those days come when they are due`,
    );
  return `${now.toISOString()}, later than all that is in the store`;
}
