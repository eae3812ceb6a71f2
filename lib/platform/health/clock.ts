import { plural } from "../../text/plural";

/** In ms: how far the clocks of two machines, or the steps of one, may differ. */
const tolerance = 60_000;

/** @returns how far a time lies ahead of the clock, in words; null where it does not */
export function aheadOfClock(time: Date, now: Date): string | null {
  const ahead = time.getTime() - now.getTime();
  if (ahead <= tolerance) return null;
  const minutes = Math.round(ahead / 60_000);
  if (minutes < 120) return plural(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
