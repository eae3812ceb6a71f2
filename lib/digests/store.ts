import { db } from "../db";
import { env } from "../env";
import { hasPapers, latestDayBefore, listPeriod } from "../feeds/store";
import { Prisma } from "../generated/prisma/client";
import { addDays, type Day } from "../periods/day";
import { type Period, periodOf } from "../periods/period";
import { type Cadence, cadences } from "../subscriptions/schema";
import { papersInDigest } from "./compose";
import { closesAt, duePeriods, openSince, periodKind, welcomePeriod } from "./due";

/**
 * Queues every digest that is due. A subscription has at most one for a period (a unique index), so that doing it
 * again, or in two workers at once, changes nothing.
 * @returns how many were queued
 */
export async function queueDueDigests(now: Date): Promise<number> {
  const { timeZone } = env().site;
  let queued = 0;
  for (const cadence of cadences) {
    for (const period of duePeriods(cadence, now, timeZone)) {
      if (!(await hasPapers(period))) continue;
      const inTime = Prisma.sql`s."confirmedAt" < ${closesAt(period, timeZone)}`;
      queued += await queueDigests(cadence, period, inTime, now);
    }
    const latest = await latestDayBefore(openSince(cadence, now, timeZone));
    if (!latest) continue;
    const hasHadNoneSince = Prisma.sql`NOT EXISTS (
      SELECT 1 FROM "Email" e
      WHERE e."subscriptionId" = s."id" AND e."kind" = 'digest' AND e."createdAt" >= s."confirmedAt")`;
    queued += await queueDigests(cadence, welcomePeriod(cadence, latest), hasHadNoneSince, now);
  }
  return queued;
}

/** Queues a period's digest for the active subscriptions of a cadence that meet a condition. @returns how many */
export async function queueDigests(
  cadence: Cadence,
  period: Period,
  condition: Prisma.Sql,
  now: Date,
): Promise<number> {
  return db().$executeRaw(Prisma.sql`
    INSERT INTO "Email" ("subscriptionId", "kind", "subject", "state", "attempts", "dueAt", "createdAt")
    SELECT s."id", 'digest', ${period.key}, 'queued', 0, ${now}, ${now}
    FROM "Subscription" s
    WHERE s."cadence" = ${cadence} AND s."confirmedAt" IS NOT NULL AND s."unsubscribedAt" IS NULL AND ${condition}
    ON CONFLICT DO NOTHING`);
}

/** What would go out when a day is over. */
export type Preview = {
  period: Period;
  cadence: Cadence;
  titles: string[];
  total: number;
  recipients: string[];
  /** How many already have this digest, sent or queued. */
  already: number;
};

/** The digests of the periods that close with a day: its own, and its week's where it is a Sunday. */
export async function previewDigests(day: Day): Promise<Preview[]> {
  const previews: Preview[] = [];
  for (const cadence of cadences) {
    const period = periodOf(periodKind(cadence), day);
    if (period.to !== day) continue;
    const { papers, total } = await listPeriod(period, { skip: 0, take: papersInDigest });
    const active = { cadence, unsubscribedAt: null, confirmedAt: { lt: closesAt(period, env().site.timeZone) } };
    const emails = { some: { kind: "digest", subject: period.key } };
    const [recipients, already] = await Promise.all([
      total === 0
        ? []
        : db().subscription.findMany({
            where: { ...active, NOT: { emails } },
            select: { email: true },
            orderBy: { id: "asc" },
          }),
      db().subscription.count({ where: { cadence, emails } }),
    ]);
    const titles = papers.map(({ title }) => title);
    previews.push({ period, cadence, titles, total, recipients: recipients.map(({ email }) => email), already });
  }
  return previews;
}

/** @returns the latest day that has papers and is over, which is the one that a preview shows by default */
export async function latestClosedDay(now: Date): Promise<Day> {
  const open = openSince("daily", now, env().site.timeZone);
  return (await latestDayBefore(open)) ?? addDays(open, -1);
}
