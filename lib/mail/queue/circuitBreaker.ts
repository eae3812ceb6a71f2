import type { FailureClass } from "./classifyFailure";

/** What a worker has lately heard from the mail server. */
export type BreakerState = {
  /** Refusals that may be about us, and addresses that do not exist, since an email was last taken. */
  refusals: number;
  unknown: number;
  acceptedAt: Date | null;
  refusedAt: Date | null;
};

export const closedBreaker: BreakerState = { refusals: 0, unknown: 0, acceptedAt: null, refusedAt: null };

/** In ms: what was longer ago says nothing of now. */
const fresh = 60_000;

export function breakerAfter(weather: BreakerState, verdict: FailureClass | "accepted", now: Date): BreakerState {
  if (verdict === "accepted") return { ...closedBreaker, acceptedAt: now };
  if (verdict === "address") return { ...weather, unknown: weather.unknown + 1 };
  if (verdict !== "us") return weather;
  return { ...weather, refusals: (isFresh(weather.refusedAt, now) ? weather.refusals : 0) + 1, refusedAt: now };
}

const refusalsInARow = 3;
/** So many addresses in a row that do not exist are a mistake of the server's, or of the list. */
const unknownInARow = 20;

/**
 * Whether to stop and see. A refusal that may be about us stops the run at once, unless others are being taken or this
 * email was refused before: then it takes three in a row, for one reader's mail filter must not hold up everybody.
 */
export function shouldTrip(weather: BreakerState, verdict: FailureClass, isFirstTry: boolean, now: Date): boolean {
  if (verdict === "unreachable") return true;
  if (verdict === "address") return weather.unknown >= unknownInARow;
  if (verdict !== "us") return false;
  return (isFirstTry && !isFresh(weather.acceptedAt, now)) || weather.refusals >= refusalsInARow;
}

function isFresh(moment: Date | null, now: Date): boolean {
  return moment !== null && now.getTime() - moment.getTime() < fresh;
}

/** In seconds. */
const backoff = [30, 60, 120, 300, 600, 900];

/** @param probes how many have failed. @returns when one email is tried again */
export function nextProbeAt(probes: number, now: Date): Date {
  return new Date(now.getTime() + 1000 * (backoff[Math.min(probes, backoff.length - 1)] ?? 900));
}
