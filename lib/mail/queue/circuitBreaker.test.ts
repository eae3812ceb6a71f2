import { expect, test } from "vitest";
import { type BreakerState, breakerAfter, closedBreaker, nextProbeAt, shouldTrip } from "./circuitBreaker";
import type { FailureClass } from "./classifyFailure";

const now = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

/** Whether a worker pauses after each of these results, all at the same moment. */
function pauses(...results: (FailureClass | "accepted")[]): boolean[] {
  let state: BreakerState = closedBreaker;
  return results.map((result) => {
    state = breakerAfter(state, result, now);
    return result !== "accepted" && shouldTrip(state, result, true, now);
  });
}

test("an unreachable server, or a refusal before anything was accepted, pauses at once", () => {
  expect(pauses("unreachable")).toEqual([true]);
  expect(pauses("us")).toEqual([true]);
  expect(pauses("accepted", "unreachable")).toEqual([false, true]);
});

test("while other emails are accepted, it takes three refusals in a row", () => {
  expect(pauses("accepted", "us", "us", "later", "us")).toEqual([false, false, false, false, true]);
  expect(pauses("accepted", "us", "us", "accepted", "us", "us")).not.toContain(true);
});

test("an email accepted long ago does not count", () => {
  const state = breakerAfter(breakerAfter(closedBreaker, "accepted", now), "us", later(61_000));
  expect(shouldTrip(state, "us", true, later(61_000))).toBe(true);
});

test("an email that was refused before does not pause sending alone, however often it is tried", () => {
  let state: BreakerState = closedBreaker;
  for (let hours = 0; hours < 9; hours += 4) {
    const at = later(hours * 3_600_000);
    state = breakerAfter(state, "us", at);
    expect(shouldTrip(state, "us", false, at)).toBe(false);
  }
});

test("failures of single recipients do not pause sending, but twenty unknown addresses in a row do", () => {
  expect(pauses("later", "mailbox", "doubtful", "address")).not.toContain(true);
  expect(pauses(...Array<FailureClass>(20).fill("address")).indexOf(true)).toBe(19);
});

test("probes come after half a minute, then less and less often, up to every quarter of an hour", () => {
  expect(
    [0, 1, 2, 3, 4, 5, 6, 99].map((probes) => (nextProbeAt(probes, now).getTime() - now.getTime()) / 1000),
  ).toEqual([30, 60, 120, 300, 600, 900, 900, 900]);
});
