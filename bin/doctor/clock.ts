import { aheadOfClock } from "@/lib/platform/health/clock";
import { newestTimes } from "@/lib/platform/health/store";

/** Fails if the store has a time in the future: then the clock is wrong, or was. */
export async function checkClock(now: Date): Promise<string> {
  const ahead = [...(await newestTimes())].flatMap(([what, time]) => {
    const difference = aheadOfClock(time, now);
    return difference ? [`the newest ${what} has the time ${time.toISOString()}, ${difference} ahead`] : [];
  });
  if (ahead.length > 0)
    throw new Error(
      `${now.toISOString()}, but ${ahead.join(", ")}: set the clock. If the clock is right now and was wrong then, wait: digests for those days are sent when they are due`,
    );
  return `${now.toISOString()}, later than everything in the store`;
}
