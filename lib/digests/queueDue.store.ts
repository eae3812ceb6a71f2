import { Prisma } from "../generated/prisma/client";
import { enqueueSelected } from "../mail/queue/enqueue.store";
import { db } from "../platform/db";
import { readSetting, writeSetting } from "../platform/settings.store";
import type { Schedule } from "../subscribers/schedule";
import { bringDueForward, isOnSchedule, setNextDue } from "../subscribers/writeSubscriptions.store";
import { dueAt } from "./due";

/** When digests were last queued. If it is in the future, the clock was set back. */
const queuedAtKey = "digests.queuedAt";

/** Whether a subscription (`s`) is confirmed, not unsubscribed and not paused. */
export const getsDigests = (now: Date) => Prisma.sql`
  s."confirmedAt" IS NOT NULL AND s."unsubscribedAt" IS NULL AND (s."pausedAt" IS NULL OR s."pausedUntil" <= ${now})`;

// A late subscription gets only the latest digest, and none once that is too late. A unique index allows one digest per
// slot, so that repeating this, two workers or a clock set back queue none twice.
export async function queueDueDigests(now: Date): Promise<number> {
  await followClock(now);
  const due = await readDue(Prisma.sql`"nextAt" <= ${now}`, now);
  if (due === null) return 0;
  const [queued] = await db().$transaction([
    enqueueSelected(
      Prisma.sql`
        WITH due AS MATERIALIZED (${due})
        SELECT s."id" AS "subscriptionId", 'digest' AS "kind", due."key" AS "about",
          CASE WHEN s."nextAt" > due."since" THEN due."newcomersBy" ELSE due."sendBy" END AS "sendBy"
        FROM due CROSS JOIN "Subscription" s
        WHERE s."nextAt" <= ${now} AND ${isOnSchedule} AND ${getsDigests(now)}
          AND (s."nextAt" > due."since" OR due."sendBy" > ${now})`,
      now,
    ),
    setNextDue(due, now),
    writeSetting(queuedAtKey, now.toISOString()),
  ]);
  return queued;
}

/** After the clock was set back, stored due times are too far ahead and are computed again. */
async function followClock(now: Date): Promise<void> {
  const last = await readSetting(queuedAtKey);
  if (last === null || new Date(last) <= now) return;
  const due = await readDue(Prisma.sql`"nextAt" > ${now}`, now);
  await db().$transaction([
    ...(due === null ? [] : [bringDueForward(due)]),
    writeSetting(queuedAtKey, now.toISOString()),
  ]);
}

/** There are few schedules, however many subscriptions: their due slots are rows of SQL. */
async function readDue(condition: Prisma.Sql, now: Date): Promise<Prisma.Sql | null> {
  const schedules = await db().$queryRaw<Schedule[]>(Prisma.sql`
    SELECT DISTINCT "cadence", "weekday", "hour", "timeZone" FROM "Subscription" WHERE ${condition}`);
  if (schedules.length === 0) return null;
  const rows = schedules.map(({ cadence, weekday, hour, timeZone }) => {
    const schedule = { cadence, weekday: Number(weekday), hour: Number(hour), timeZone };
    const { key, ...times } = dueAt(schedule, now);
    return { ...schedule, key, ...mapTimes(times) };
  });
  const columns = ["cadence", "weekday", "hour", "timeZone", "key", "since", "nextAt", "sendBy", "newcomersBy"];
  const fields = columns.map((name) => Prisma.raw(`value ->> '${name}' AS "${name}"`));
  return Prisma.sql`SELECT ${Prisma.join(fields)} FROM json_each(${JSON.stringify(rows)})`;
}

/** Formats times as Prisma stores them, for comparisons as text. */
function mapTimes(times: Record<string, Date>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(times).map(([name, time]) => [name, time.toISOString().replace("Z", "+00:00")]),
  );
}
