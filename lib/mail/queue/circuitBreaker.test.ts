import { expect, test } from "vitest";
import { type BreakerState, breakerAfter, closedBreaker, nextProbeAt, shouldTrip } from "./circuitBreaker";
import type { FailureClass } from "./classifyFailure";

const now = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

/** What a worker would have done at each of these, all at the same moment. */
function pauses(...verdicts: (FailureClass | "accepted")[]): boolean[] {
  let weather: BreakerState = closedBreaker;
  return verdicts.map((verdict) => {
    weather = breakerAfter(weather, verdict, now);
    return verdict !== "accepted" && shouldTrip(weather, verdict, true, now);
  });
}

test("a server that cannot be reached is a reason at once, and so is a refusal before anything was taken", () => {
  expect(pauses("unreachable")).toEqual([true]);
  expect(pauses("us")).toEqual([true]);
  expect(pauses("accepted", "unreachable")).toEqual([false, true]);
});

test("while others are taken, it takes three refusals in a row", () => {
  expect(pauses("accepted", "us", "us", "later", "us")).toEqual([false, false, false, false, true]);
  expect(pauses("accepted", "us", "us", "accepted", "us", "us")).not.toContain(true);
});

test("what was taken a while ago counts for nothing", () => {
  const weather = breakerAfter(breakerAfter(closedBreaker, "accepted", now), "us", later(61_000));
  expect(shouldTrip(weather, "us", true, later(61_000))).toBe(true);
});

test("an email that was refused before stops nothing by itself, however often it is tried", () => {
  let weather: BreakerState = closedBreaker;
  for (let hours = 0; hours < 9; hours += 4) {
    const at = later(hours * 3_600_000);
    weather = breakerAfter(weather, "us", at);
    expect(shouldTrip(weather, "us", false, at)).toBe(false);
  }
});

test("what is about one recipient is no reason, unless twenty addresses in a row do not exist", () => {
  expect(pauses("later", "mailbox", "doubtful", "address")).not.toContain(true);
  expect(pauses(...Array<FailureClass>(20).fill("address")).indexOf(true)).toBe(19);
});

test("probes come after half a minute, then less and less often, down to every quarter of an hour", () => {
  expect(
    [0, 1, 2, 3, 4, 5, 6, 99].map((probes) => (nextProbeAt(probes, now).getTime() - now.getTime()) / 1000),
  ).toEqual([30, 60, 120, 300, 600, 900, 900, 900]);
});
