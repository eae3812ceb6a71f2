import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bounce, bounceMemory, bounceScore } from "./bounceScore";

const now = new Date("2026-11-23T12:00:00Z");
const day = 24 * 3600 * 1000;
const ago = (days: number, severity: Bounce["severity"] = "soft"): Bounce => ({
  severity,
  at: new Date(now.getTime() - days * day),
});

describe("the points of an address are right for", () => {
  test.each<[string, Bounce[], number]>([
    ["none", [], 0],
    ["a full mailbox", [ago(0)], 1],
    ["a mailbox that does not exist", [ago(0, "hard")], 2],
    ["both, days apart", [ago(0, "hard"), ago(9)], 3],
    ["bounces followed by a month without any", [ago(30), ago(31)], 0],
    ["bounces before and after a month without any", [ago(0), ago(30, "hard"), ago(31, "hard")], 1],
    ["many bounces without such a gap", [ago(0), ago(29), ago(58), ago(87)], 4],
  ])("%s", (_, bounces, points) => {
    expect(bounceScore(bounces, now)).toBe(points);
    expect(bounceScore(bounces.toReversed(), now)).toBe(points);
  });

  const bounce = fc.record({
    severity: fc.constantFrom("hard" as const, "soft" as const),
    at: fc.integer({ min: 0, max: 400 * day }).map((ms) => new Date(now.getTime() - ms)),
  });

  test("never fall as bounces come in, and never exceed twice their number", () => {
    fc.assert(
      fc.property(fc.array(bounce), bounce, (bounces, more) => {
        const points = bounceScore(bounces, now);
        expect(bounceScore([...bounces, more], now)).toBeGreaterThanOrEqual(points);
        expect(points).toBeLessThanOrEqual(2 * bounces.length);
      }),
    );
  });

  test("are zero after a month without a bounce", () => {
    fc.assert(
      fc.property(fc.array(bounce), (bounces) => {
        expect(bounceScore(bounces, new Date(now.getTime() + bounceMemory))).toBe(0);
      }),
    );
  });

  test("count bounces in the future after the clock was set back", () => {
    expect(bounceScore([ago(-1), ago(0)], now)).toBe(2);
  });
});
