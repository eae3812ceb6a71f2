import { Prisma } from "../generated/prisma/client";
import { db } from "../platform/db";
import type { Settings } from "./settings";

/* All writes to Subscription. Each function returns a query, which runs when awaited or as part of a transaction. */

type Connection = Prisma.TransactionClient;
type Change = Prisma.SubscriptionUpdateManyMutationInput;

/** The reader was active, so they need not be asked whether they still want digests. */
const active = (now: Date) => ({ lastActiveAt: now, reengagementQueuedAt: null });

/** Adds an unconfirmed subscription. An existing one of the address stays as it is. */
export function addSubscription(
  tx: Connection,
  { email, emailKey, ...settings }: Omit<Settings, "interests"> & { email: string; emailKey: string },
  now: Date,
) {
  return tx.subscription.upsert({
    where: { emailKey },
    create: { email, emailKey, ...settings, createdAt: now },
    update: { emailKey },
  });
}

export function updateSubscription(tx: Connection, id: number, change: Change) {
  return tx.subscription.update({ where: { id }, data: change });
}

export function dropSubscription(id: number, on: Connection = db()) {
  return on.subscription.deleteMany({ where: { id } });
}

/** Deletes subscriptions that were never confirmed and have no confirmation link left. */
export function dropUnconfirmed(createdBy: Date) {
  return db().subscription.deleteMany({
    where: { confirmedAt: null, createdAt: { lte: createdBy }, confirmations: { none: {} } },
  });
}

export function setEnded(id: number, now: Date) {
  return db().subscription.updateMany({
    where: { id, unsubscribedAt: null },
    data: { unsubscribedAt: now, nextAt: null, pausedAt: null, pausedUntil: null },
  });
}

/** Ends the subscription of a suppressed address, at a time by which `unsetSuppressed` recognizes it. */
export function setSuppressed(emailKey: string, now: Date) {
  return db().subscription.updateMany({ where: { emailKey, unsubscribedAt: null }, data: { unsubscribedAt: now } });
}

/** Continues a subscription that ended exactly when its address was suppressed. */
export function unsetSuppressed(emailKey: string, suppressedAt: Date) {
  return db().subscription.updateMany({
    where: { emailKey, unsubscribedAt: suppressedAt },
    // Due since then, so that the worker finds it and computes when it is due next.
    data: { unsubscribedAt: null, nextAt: suppressedAt },
  });
}

/** @param until null for a pause without an end */
export function setPaused(id: number, until: Date | null, nextAt: Date | null, now: Date) {
  return db().subscription.updateMany({
    where: { id, confirmedAt: { not: null }, unsubscribedAt: null },
    data: { pausedAt: now, pausedUntil: until, nextAt, ...active(now) },
  });
}

export function setResumed(id: number, nextAt: Date, now: Date) {
  return db().subscription.updateMany({
    where: { id, pausedAt: { not: null }, unsubscribedAt: null },
    data: { pausedAt: null, pausedUntil: null, nextAt, ...active(now) },
  });
}

export function setActive(which: Prisma.SubscriptionWhereInput, now: Date, on: Connection = db()) {
  return on.subscription.updateMany({ where: which, data: active(now) });
}

/** Returns a query that yields those changed. */
export function setAsked(tx: Connection, which: Prisma.SubscriptionWhereInput, now: Date) {
  return tx.subscription.updateManyAndReturn({
    where: which,
    data: { reengagementQueuedAt: now },
    select: { id: true },
  });
}

/** Without an end. Returns a query that yields those changed. */
export function pauseInactive(tx: Connection, which: Prisma.SubscriptionWhereInput, limit: number, now: Date) {
  return tx.subscription.updateManyAndReturn({
    where: which,
    data: { pausedAt: now, pausedUntil: null, nextAt: null },
    select: { id: true },
    limit,
  });
}

/** Whether a subscription (`s`) has the schedule of a row of `due`. */
export const isOnSchedule = Prisma.sql`s."cadence" = due."cadence" AND s."weekday" = due."weekday"
  AND s."hour" = due."hour" AND s."timeZone" = due."timeZone"`;

/** @param due a SELECT of schedules with `nextAt`; ended subscriptions get none */
export function setNextDue(due: Prisma.Sql, now: Date) {
  return db().$executeRaw(Prisma.sql`
    WITH due AS MATERIALIZED (${due})
    UPDATE "Subscription" AS s
    SET "nextAt" = CASE WHEN s."confirmedAt" IS NULL OR s."unsubscribedAt" IS NOT NULL THEN NULL ELSE due."nextAt" END
    FROM due WHERE s."nextAt" <= ${now} AND ${isOnSchedule}`);
}

export function bringDueForward(due: Prisma.Sql) {
  return db().$executeRaw(Prisma.sql`
    WITH due AS MATERIALIZED (${due})
    UPDATE "Subscription" AS s SET "nextAt" = due."nextAt"
    FROM due WHERE s."nextAt" > due."nextAt" AND ${isOnSchedule}`);
}

/** Records the last listing day that readers' digests cover; it never goes back. */
export function setCovered(readers: { id: number; to: string }[]) {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Subscription" SET "coveredTo" = value ->> 'to' FROM json_each(${JSON.stringify(readers)})
    WHERE "Subscription"."id" = value ->> 'id' AND ("coveredTo" IS NULL OR "coveredTo" < value ->> 'to')`);
}
