import type { FailureClass } from "./classifyFailure";

export type BreakerState = {
  refusals: number; // Refusals that may concern us, and unknown addresses, since an email was last accepted
  unknown: number;
  acceptedAt: Date | null;
  refusedAt: Date | null;
};

export const closedBreaker: BreakerState = { refusals: 0, unknown: 0, acceptedAt: null, refusedAt: null };

const window = 60_000; // in ms; older events no longer count

export function breakerAfter(state: BreakerState, result: FailureClass | "accepted", now: Date): BreakerState {
  if (result === "accepted") return { ...closedBreaker, acceptedAt: now };
  if (result === "address") return { ...state, unknown: state.unknown + 1 };
  if (result !== "us") return state;
  return { ...state, refusals: (isFresh(state.refusedAt, now) ? state.refusals : 0) + 1, refusedAt: now };
}

const refusalsInARow = 3;
const unknownInARow = 20; // This many unknown addresses in a row are a fault of the server, or of the list

// A single refusal that may concern us suffices, unless other emails are being accepted or this one was refused before.
// Then it takes three in a row, as one reader's spam filter must not stop everybody's mail.
export function shouldTrip(state: BreakerState, result: FailureClass, isFirstTry: boolean, now: Date): boolean {
  if (result === "unreachable") return true;
  if (result === "address") return state.unknown >= unknownInARow;
  if (result !== "us") return false;
  return (isFirstTry && !isFresh(state.acceptedAt, now)) || state.refusals >= refusalsInARow;
}

function isFresh(moment: Date | null, now: Date): boolean {
  return moment !== null && now.getTime() - moment.getTime() < window;
}

const backoff = [30, 60, 120, 300, 600, 900]; // in seconds

/** @param probes how many have failed so far */
export function nextProbeAt(probes: number, now: Date): Date {
  return new Date(now.getTime() + 1000 * (backoff[Math.min(probes, backoff.length - 1)] ?? 900));
}
