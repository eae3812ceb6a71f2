import type { Verdict } from "../mail/verdict";

/** What a worker has lately heard from the mail server. */
export type Weather = {
  /** Refusals that may be about us, and addresses that do not exist, since an email was last taken. */
  refusals: number;
  unknown: number;
  acceptedAt: Date | null;
};

export const calm: Weather = { refusals: 0, unknown: 0, acceptedAt: null };

export function weatherAfter(weather: Weather, verdict: Verdict | "accepted", now: Date): Weather {
  if (verdict === "accepted") return { ...calm, acceptedAt: now };
  const { refusals, unknown, acceptedAt } = weather;
  if (verdict === "address") return { refusals, unknown: unknown + 1, acceptedAt };
  return { refusals: refusals + (verdict === "us" ? 1 : 0), unknown, acceptedAt };
}

/** In ms: while emails were being taken this lately, a refusal may be about one recipient. */
const fresh = 60_000;
const refusalsWhileFresh = 3;
/** So many addresses in a row that do not exist are a mistake of the server's, or of the list. */
const unknownInARow = 20;

/**
 * Whether to stop and see. A refusal that may be about us stops the run at once, unless others are being taken: then
 * it takes three in a row, for one reader's mail filter must not hold up everybody.
 */
export function isReasonToPause({ refusals, unknown, acceptedAt }: Weather, verdict: Verdict, now: Date): boolean {
  if (verdict === "unreachable") return true;
  if (verdict === "address") return unknown >= unknownInARow;
  if (verdict !== "us") return false;
  const isFresh = acceptedAt !== null && now.getTime() - acceptedAt.getTime() < fresh;
  return refusals >= (isFresh ? refusalsWhileFresh : 1);
}

/** In seconds. */
const backoff = [30, 60, 120, 300, 600, 900];

/** @param probes how many have failed. @returns when one email is tried again */
export function probeAfter(probes: number, now: Date): Date {
  return new Date(now.getTime() + 1000 * (backoff[Math.min(probes, backoff.length - 1)] ?? 900));
}
