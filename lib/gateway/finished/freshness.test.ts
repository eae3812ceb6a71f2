import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Freshness, staleFor } from "./freshness";

const page = (revision: number, ...scopes: string[]) => ({ revision, scopes });

describe("a kept page", () => {
  test("is fresh while nothing that it shows has changed", () => {
    const freshness = new Freshness(10);
    freshness.note([{ scope: "paper:b", revision: 11 }], 0);
    expect(freshness.stateOf(page(10, "paper:a"))).toBe("fresh");
  });

  test("is stale for a minute after what it shows has changed, and expired from then on", () => {
    const freshness = new Freshness(10);
    freshness.note([{ scope: "paper:a", revision: 11 }], 1000);
    expect(freshness.stateOf(page(10, "day:x", "paper:a"))).toBe("stale");
    freshness.settle(1000 + staleFor);
    expect(freshness.stateOf(page(10, "paper:a"))).toBe("stale");
    freshness.settle(1001 + staleFor);
    expect(freshness.stateOf(page(10, "paper:a"))).toBe("expired");
    expect(freshness.stateOf(page(11, "paper:a"))).toBe("fresh");
  });

  test("expires a minute after the first change that it missed, although others follow", () => {
    const freshness = new Freshness(0);
    for (let second = 0; second <= 61; second++)
      freshness.note([{ scope: "papers", revision: second + 1 }], second * 1000);
    expect(freshness.stateOf(page(0, "papers"))).toBe("expired");
    expect(freshness.stateOf(page(61, "papers"))).toBe("stale");
  });

  test("is expired where changes were missed", () => {
    const freshness = new Freshness(5);
    freshness.expireAll(900_000);
    expect(freshness.stateOf(page(5, "paper:a"))).toBe("expired");
    expect(freshness.stateOf(page(900_000, "paper:a"))).toBe("fresh");
  });

  test("is never fresh with a scope that changed after it was rendered", () => {
    const change = fc.record({ scope: fc.constantFrom("a", "b", "c"), at: fc.nat(200_000) });
    fc.assert(
      fc.property(fc.array(change), fc.nat(50), fc.subarray(["a", "b", "c"]), (changes, rendered, scopes) => {
        const inOrder = changes.toSorted((one, other) => one.at - other.at);
        const freshness = new Freshness(0);
        for (const [index, { scope, at }] of inOrder.entries()) freshness.note([{ scope, revision: index + 1 }], at);
        const missed = inOrder.slice(rendered).filter(({ scope }) => scopes.includes(scope));
        const now = inOrder.at(-1)?.at ?? 0;
        const expected =
          missed.length === 0 ? "fresh" : missed.some(({ at }) => now - at > staleFor) ? "expired" : "stale";
        expect(freshness.stateOf(page(rendered, ...scopes))).toBe(expected);
      }),
    );
  });
});
