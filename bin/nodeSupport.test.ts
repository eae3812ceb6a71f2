import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeNode, nodeLines } from "./nodeSupport.mjs";

test.each([
  ["v18.20.8", "2026-11-29", "too old"],
  ["v20.18.3", "2026-11-29", "too old"],
  ["v20.19.0", "2026-04-30", "supported"],
  ["v20.20.2", "2026-05-01", "unsupported"],
  ["v21.7.3", "2026-11-29", "too old"],
  ["v22.11.0", "2026-11-29", "too old"],
  ["v22.12.0", "2026-11-29", "vulnerable"],
  ["v22.23.4", "2026-11-29", "supported"],
  ["v22.23.4", "2027-05-01", "unsupported"],
  ["v23.11.1", "2026-11-29", "unsupported"],
  ["24.9.0", "2026-11-29", "vulnerable"],
  ["24.22.1", "2026-11-29", "supported"],
  ["v24.22.10-rc.1", "2028-04-30", "supported"],
  ["v24.100.0", "2028-05-01", "unsupported"],
  ["v27.0.0-nightly20261101abcdef", "2026-11-29", "supported"],
])("Node %s on %s is %s", (version, today, state) => {
  expect(judgeNode(version, today).state).toBe(state);
});

test("each state has a message that says what to do", () => {
  expect(judgeNode("v18.0.0", "2026-11-29").message).toBe(
    "Offprint does not run on Node 18.0.0: install Node 24 (22.12 or later also works).",
  );
  expect(judgeNode("v20.20.2", "2026-11-29").message).toBe(
    "Node 20.20.2 has had no security fixes since 2026-04-30: Offprint still runs, but install Node 24 (22.12 or later also works).",
  );
  expect(judgeNode("v24.9.0", "2026-11-29").message).toBe(
    "Node 24.9.0 has known vulnerabilities: update it to 24.22.1 or later.",
  );
  expect(judgeNode("v24.22.1", "2026-11-29").message).toBe("Node 24.22.1 is supported until 2028-04-30.");
});

test("an invalid version throws", () => {
  expect(() => judgeNode("latest", "2026-11-29")).toThrow(TypeError);
});

test("a line that is unsupported stays so, and a later release of a line is never worse", () => {
  const rank = ["too old", "unsupported", "vulnerable", "supported"];
  const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2031-01-01"), noInvalidDate: true });
  const part = fc.nat({ max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 30 }), part, part, part, part, day, day, (line, a, b, c, d, one, other) => {
      const [early, late] = [one, other]
        .sort((x, y) => x.getTime() - y.getTime())
        .map((x) => x.toISOString().slice(0, 10));
      const older = `v${line}.${Math.min(a, b)}.${c}`;
      const newer = a === b ? `v${line}.${a}.${c + d}` : `v${line}.${Math.max(a, b)}.${d}`;
      const of = (version: string, today: string) => rank.indexOf(judgeNode(version, today).state);
      expect(of(newer, early!)).toBeGreaterThanOrEqual(of(older, early!));
      expect(of(newer, late!)).toBeLessThanOrEqual(of(newer, early!));
    }),
  );
});

test("the table is consistent", () => {
  for (const [line, { least, end, safe }] of Object.entries(nodeLines)) {
    expect(least.split(".")[0]).toBe(line);
    if (safe) expect(safe.split(".")[0]).toBe(line);
    expect(new Date(`${end}T00:00:00Z`).toISOString().slice(0, 10)).toBe(end);
  }
});
