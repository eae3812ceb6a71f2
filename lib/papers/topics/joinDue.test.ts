import { expect, test } from "vitest";
import { isJoinDue } from "./joinDue";

const hour = 3_600_000;

test.each([
  [{ since: null, assignedSince: 0 }, true],
  [{ since: hour, assignedSince: 999 }, false],
  [{ since: hour, assignedSince: 1000 }, true],
  [{ since: 24 * hour, assignedSince: 0 }, false],
  [{ since: 24 * hour, assignedSince: 1 }, true],
])("%j: %j", (state, due) => {
  expect(isJoinDue(state)).toBe(due);
});
