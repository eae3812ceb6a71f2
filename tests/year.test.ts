import { expect, test } from "vitest";
import { addDays, type Day, dayAt } from "@/lib/calendar/day";
import { queueDueDigests } from "@/lib/digests/queueDue.store";
import { db } from "@/lib/platform/db";
import { withDatabase } from "./setup/database";
import { addReadersOfZones } from "./setup/subscribers";
import { zones } from "./setup/zones";

withDatabase();

const msPerHour = 3_600_000;

// From before Europe's clocks go forward until after Australia's go back. All of 2026 takes minutes: `npm run
// bench:mail -- year`.
const from = new Date("2026-03-27T00:00:00Z");
const until = new Date("2026-04-07T00:00:00Z");

test("subscribers in fifty time zones get one digest a day, and none twice, from a worker that checks every hour", {
  timeout: 60_000,
}, async () => {
  await addReadersOfZones(zones, from);
  for (let now = from.getTime(); now < until.getTime(); now += msPerHour) {
    // Sometimes the worker is off, a second one checks at the same time, or the clock is an hour behind.
    const hour = (now - from.getTime()) / msPerHour;
    if (hour % 50 < 5) continue;
    if (hour % 31 === 0) await queueDueDigests(new Date(now - msPerHour));
    await Promise.all(Array.from({ length: hour % 17 === 0 ? 2 : 1 }, () => queueDueDigests(new Date(now))));
  }
  const readers = await db().subscription.findMany({ include: { emails: { orderBy: { id: "asc" } } } });
  expect(readers).toHaveLength(zones.length);
  for (const { timeZone, hour, emails } of readers) {
    const days = emails.map(({ about }) => about);
    // The first digest is that of a new subscriber, and the last may be still to come.
    expect(days.slice(1, -1), `${timeZone} at ${hour}`).toEqual(daysFrom(days[1] ?? "", days.length - 2));
    expect(days.at(-1)! >= addDays(dayAt(until, timeZone), -2)).toBe(true);
  }
});

function daysFrom(day: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(day, index));
}
