import type { FailureClass } from "./classifyFailure";

/** What a worker knows of the mail server from its latest tries. */
export type BreakerState = {
  /** Refusals that may concern us, and unknown addresses, since an email was last accepted. */
  refusals: number;
  unknown: number;
  acceptedAt: Date | null;
  refusedAt: Date | null;
};

export const closedBreaker: BreakerState = { refusals: 0, unknown: 0, acceptedAt: null, refusedAt: null };

/** In ms; older events no longer count. */
const fresh = 60_000;

export function breakerAfter(weather: BreakerState, verdict: FailureClass | "accepted", now: Date): BreakerState {
  if (verdict === "accepted") return { ...closedBreaker, acceptedAt: now };
  if (verdict === "address") return { ...weather, unknown: weather.unknown + 1 };
  if (verdict !== "us") return weather;
  return { ...weather, refusals: (isFresh(weather.refusedAt, now) ? weather.refusals : 0) + 1, refusedAt: now };
}

const refusalsInARow = 3;
/** This many unknown addresses in a row are a fault of the server, or of the list. */
const unknownInARow = 20;

/**
 * Whether to pause sending. A single refusal that may concern us suffices, unless other emails are being accepted or
 * this one was refused before. Then it takes three in a row, as one reader's spam filter must not stop everybody's
 * mail.
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

/** Returns when to send the next probe. @param probes how many have failed so far */
export function nextProbeAt(probes: number, now: Date): Date {
  return new Date(now.getTime() + 1000 * (backoff[Math.min(probes, backoff.length - 1)] ?? 900));
}
