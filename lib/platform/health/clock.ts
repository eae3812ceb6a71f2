import { plural } from "../../text/plural";

const tolerance = 60_000; // How far two machines' clocks may differ, or one clock be stepped, in ms

export function aheadOfClock(time: Date, now: Date): string | null {
  const ahead = time.getTime() - now.getTime();
  if (ahead <= tolerance) return null;
  const minutes = Math.round(ahead / 60_000);
  if (minutes < 120) return plural(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
