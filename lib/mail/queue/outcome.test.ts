import { expect, test } from "vitest";
import type { FailureClass } from "./classifyFailure";
import { maxAbandoned, outcomeAfter, outcomeWithoutTry } from "./outcome";

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
])("after a failure of class %s, an email is %o", (failure, expected) => {
  expect(outcomeAfter(email, failure, "Said so", now, 0)).toEqual({
    reason: expect.stringContaining("Said so"),
    ...expected,
  });
});

test("a second doubt holds the email for an operator", () => {
  expect(outcomeAfter({ ...email, doubts: 1 }, "doubtful", "Dropped", now, 0)).toMatchObject({
    state: "held",
    doubts: 2,
  });
});

test("an email that could only be retried too late expires with its last reason", () => {
  expect(outcomeAfter({ ...email, sendBy: later(0.05) }, "later", "Greylisted", now, 0)).toMatchObject({
    state: "expired",
    reason: "Greylisted",
  });
});

test("an email claimed too late is not tried, as after restoring a backup", () => {
  expect(outcomeWithoutTry({ sendBy: now, abandoned: 0 }, now)).toMatchObject({ state: "expired" });
  expect(outcomeWithoutTry({ sendBy: later(1), abandoned: 0 }, now)).toBeNull();
  expect(outcomeWithoutTry({ sendBy: null, abandoned: 0 }, later(10_000))).toBeNull();
});

test("an email with which workers keep dying is held", () => {
  expect(outcomeWithoutTry({ sendBy: null, abandoned: maxAbandoned - 1 }, now)).toBeNull();
  expect(outcomeWithoutTry({ sendBy: null, abandoned: maxAbandoned }, now)).toMatchObject({ state: "held" });
});
