import { claimOf, isSigned, type Keys, signed } from "../../platform/signature";

/** In ms. People need longer than this to find a form, type an address and press a button; programs do not. */
export const shortest = 2000;

/** In ms: a week, since a page may come from a cache, or lie open in a tab. */
export const longest = 7 * 24 * 3600 * 1000;

/** What a form carries to tell when it was made. It is the same for all its readers, so that a page may be cached. */
export function makeFormTimestamp(now: Date, keys: Keys): string {
  const at = now.getTime().toString(36);
  return signed(at, `form:${at}`, keys);
}

/** Whether a form has been open for a time that a person needs: too short, or too long, or of no form of ours. */
export function readFormTimestamp(stamp: string, now: Date, keys: Keys): "good" | "early" | "stale" {
  const at = claimOf(stamp);
  if (at === null || !isSigned(stamp, `form:${at}`, keys)) return "stale";
  const age = now.getTime() - Number.parseInt(at, 36);
  if (Math.abs(age) < shortest) return "early";
  // Made in the future: the clock was set back since.
  return age > 0 && age <= longest ? "good" : "stale";
}
