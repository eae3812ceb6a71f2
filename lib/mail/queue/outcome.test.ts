import { expect, test } from "vitest";
import type { FailureClass } from "./classifyFailure";
import { mostAbandoned, outcomeAfter, outcomeUntried } from "./outcome";

const now = new Date("2026-11-23T12:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const email = { attempts: 0, doubts: 0, sendBy: later(24), createdAt: now };

test.each<[FailureClass, object]>([
  ["later", { state: "queued", outcome: "failed", attempts: 1, dueAt: later(1 / 12) }],
  ["us", { state: "queued", outcome: "failed", attempts: 1, dueAt: later(1 / 12) }],
  ["doubtful", { state: "queued", outcome: "failed", attempts: 1, doubts: 1, dueAt: later(1 / 12) }],
  ["unreachable", { state: "queued", outcome: null }],
  ["address", { state: "dead", outcome: "failed", attempts: 1 }],
  ["mailbox", { state: "dead", outcome: "failed", attempts: 1 }],
])("what is about %s leaves an email %o", (verdict, ending) => {
  expect(outcomeAfter(email, verdict, "Said so", now, 0)).toEqual({
    reason: expect.stringContaining("Said so"),
    ...ending,
  });
});

test("a second doubt is held for a person", () => {
  expect(outcomeAfter({ ...email, doubts: 1 }, "doubtful", "Dropped", now, 0)).toMatchObject({
    state: "held",
    doubts: 2,
  });
});

test("what could only be tried too late expires, with what was the last reason", () => {
  expect(outcomeAfter({ ...email, sendBy: later(0.05) }, "later", "Greylisted", now, 0)).toMatchObject({
    state: "expired",
    reason: "Greylisted",
  });
});

test("what is claimed too late is not tried, as after a backup is restored", () => {
  expect(outcomeUntried({ sendBy: now, abandoned: 0 }, now)).toMatchObject({ state: "expired" });
  expect(outcomeUntried({ sendBy: later(1), abandoned: 0 }, now)).toBeNull();
  expect(outcomeUntried({ sendBy: null, abandoned: 0 }, later(10_000))).toBeNull();
});

test("what workers die of is held", () => {
  expect(outcomeUntried({ sendBy: null, abandoned: mostAbandoned - 1 }, now)).toBeNull();
  expect(outcomeUntried({ sendBy: null, abandoned: mostAbandoned }, now)).toMatchObject({ state: "held" });
});
