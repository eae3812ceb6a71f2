import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToWindow, rateLimitStatus, type Window, windowSeconds } from "./rateWindow";

const now = Date.parse("2025-03-12T09:00:00Z");

describe("a rate-limit window", () => {
  test("counts requests, refuses those over the limit, and reports when it resets", () => {
    const first = addToWindow(null, now);
    const second = addToWindow(first, now + 10_000);
    expect(rateLimitStatus(first, 1, now)).toMatchObject({
      refused: false,
      headers: { RateLimit: '"api";r=0;t=300', "RateLimit-Policy": '"fixed window";"api";q=1;w=300' },
    });
    const weighed = rateLimitStatus(second, 1, now + 10_000);
    expect(weighed).toMatchObject({ refused: true, headers: { RateLimit: '"api";r=0;t=290', "Retry-After": "290" } });
    expect(addToWindow(second, now + windowSeconds * 1000)).toEqual({ startedAt: now + 300_000, used: 1 });
  });

  test("counts an expensive request as several", () => {
    expect(addToWindow(addToWindow(null, now, 20), now, 3)).toEqual({ startedAt: now, used: 23 });
  });

  test("restarts if the clock was set back", () => {
    expect(addToWindow({ startedAt: now, used: 9 }, now - 1)).toEqual({ startedAt: now - 1, used: 1 });
  });

  test("never lets more requests pass than its limit", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), (waits, limit) => {
        let window: Window | null = null;
        let at = now;
        const passed: { startedAt: number }[] = [];
        for (const wait of waits) {
          at += wait;
          window = addToWindow(window, at);
          const { refused, reset } = rateLimitStatus(window, limit, at);
          expect(reset).toBeGreaterThan(0);
          expect(reset).toBeLessThanOrEqual(windowSeconds);
          if (!refused) passed.push(window);
        }
        for (const { startedAt } of passed)
          expect(passed.filter((each) => each.startedAt === startedAt).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
