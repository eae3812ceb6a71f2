import fc from "fast-check";
import { expect, test } from "vitest";
import { cadences } from "../subscribers/schema";
import { dueAt } from "./due";

const schedule = { cadence: "daily", weekday: 1, hour: 7, timeZone: "UTC" } as const;

test("a daily digest may be sent until the next one is due", () => {
  expect(dueAt(schedule, new Date("2025-03-12T10:00:00Z"))).toEqual({
    key: "2025-03-12",
    since: new Date("2025-03-12T07:00:00Z"),
    nextAt: new Date("2025-03-13T07:00:00Z"),
    sendBy: new Date("2025-03-13T07:00:00Z"),
    newcomersBy: new Date("2025-03-13T07:00:00Z"),
  });
});

test("a weekly digest may be sent for three days, counted from the sign-up for a new subscriber", () => {
  expect(dueAt({ ...schedule, cadence: "weekly" }, new Date("2025-03-11T10:00:00Z"))).toMatchObject({
    key: "2025-W11",
    sendBy: new Date("2025-03-13T07:00:00Z"),
    newcomersBy: new Date("2025-03-14T10:00:00Z"),
  });
});

test("the next slot is in the future, and no digest may be sent after it", () => {
  const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...cadences), instant, fc.integer({ min: 0, max: 23 }), (cadence, now, hour) => {
      const due = dueAt({ ...schedule, cadence, hour, timeZone: "America/St_Johns" }, now);
      expect(due.since <= now && now < due.nextAt).toBe(true);
      expect(due.sendBy <= due.newcomersBy && due.newcomersBy <= due.nextAt).toBe(true);
    }),
  );
});
