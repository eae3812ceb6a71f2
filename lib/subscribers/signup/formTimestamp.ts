import { claimOf, isSigned, type Keys, signed } from "../../platform/signature";

/** In ms. People need longer than this to find a form, type an address and press a button; programs do not. */
export const minAge = 1000;

export const maxAge = 7 * 24 * 3600 * 1000; // in ms: a week, as a page may come from a cache or stay open in a tab

/** Returns a signed timestamp for a form. All readers get the same, so that pages can be cached. */
export function makeFormTimestamp(now: Date, keys: Keys): string {
  const at = now.getTime().toString(36);
  return signed(at, `form:${at}`, keys);
}

/** Judges how long a form was open: `early` is too fast for a person, `stale` too long ago or forged. */
export function readFormTimestamp(stamp: string, now: Date, keys: Keys): "good" | "early" | "stale" {
  const at = claimOf(stamp);
  if (at === null || !isSigned(stamp, `form:${at}`, keys)) return "stale";
  const age = now.getTime() - Number.parseInt(at, 36);
  if (Math.abs(age) < minAge) return "early";
  return age > 0 && age <= maxAge ? "good" : "stale"; // A negative age means that the clock was set back
}
