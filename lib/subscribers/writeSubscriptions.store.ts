import { Prisma } from "../generated/prisma/client";
import { db } from "../platform/db";
import type { Settings } from "./settings";

/*
 * All writes of Subscription. Each function returns a query, which runs when awaited or as part of a transaction.
 */

type Connection = Prisma.TransactionClient;
type Change = Prisma.SubscriptionUpdateManyMutationInput;

/** The reader has given a sign of life: whether they are still there need not be asked. */
const seen = (now: Date) => ({ lastActiveAt: now, reengagementQueuedAt: null });

/** Adds a subscription that is yet to be confirmed. One that the address has stays as it is. */
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

/** @returns a query that gives the subscription as it then is, and fails where there is none */
export function updateSubscription(tx: Connection, id: number, change: Change) {
  return tx.subscription.update({ where: { id }, data: change });
}

export function dropSubscription(id: number, on: Connection = db()) {
  return on.subscription.deleteMany({ where: { id } });
}

/** Drops subscriptions that were never confirmed, and that no confirmation link is left for. */
export function dropUnconfirmed(createdBy: Date) {
  return db().subscription.deleteMany({
    where: { confirmedAt: null, createdAt: { lte: createdBy }, confirmations: { none: {} } },
  });
}

/** Ends a subscription at its reader's wish. */
export function setEnded(id: number, now: Date) {
  return db().subscription.updateMany({
    where: { id, unsubscribedAt: null },
    data: { unsubscribedAt: now, nextAt: null, pausedAt: null, pausedUntil: null },
  });
}

/** Ends the subscription of an address that is not to be mailed; `unsetSuppressed` can tell it by the time. */
export function setSuppressed(emailKey: string, now: Date) {
  return db().subscription.updateMany({ where: { emailKey, unsubscribedAt: null }, data: { unsubscribedAt: now } });
}

/** Lets a subscription go on that ended when its address was suppressed, and at no other time. */
export function unsetSuppressed(emailKey: string, suppressedAt: Date) {
  return db().subscription.updateMany({
    where: { emailKey, unsubscribedAt: suppressedAt },
    // Due since then, so that the worker finds it and says when it is due next.
    data: { unsubscribedAt: null, nextAt: suppressedAt },
  });
}

/** @param until null for a break without an end */
export function setPaused(id: number, until: Date | null, nextAt: Date | null, now: Date) {
  return db().subscription.updateMany({
    where: { id, confirmedAt: { not: null }, unsubscribedAt: null },
    data: { pausedAt: now, pausedUntil: until, nextAt, ...seen(now) },
  });
}

export function setResumed(id: number, nextAt: Date, now: Date) {
  return db().subscription.updateMany({
    where: { id, pausedAt: { not: null }, unsubscribedAt: null },
    data: { pausedAt: null, pausedUntil: null, nextAt, ...seen(now) },
  });
}

export function setSeen(which: Prisma.SubscriptionWhereInput, now: Date, on: Connection = db()) {
  return on.subscription.updateMany({ where: which, data: seen(now) });
}

/** Notes that readers are asked whether they are still there. @returns a query that gives those that it changed */
export function setAsked(tx: Connection, which: Prisma.SubscriptionWhereInput, now: Date) {
  return tx.subscription.updateManyAndReturn({
    where: which,
    data: { reengagementQueuedAt: now },
    select: { id: true },
  });
}

/** Pauses readers without an end. @returns a query that gives those that it changed */
export function setSilent(tx: Connection, which: Prisma.SubscriptionWhereInput, limit: number, now: Date) {
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

/**
 * Notes when subscriptions that are due are due next; those that have ended are due no more.
 * @param due a SELECT of schedules with `nextAt`
 */
export function setNextDue(due: Prisma.Sql, now: Date) {
  return db().$executeRaw(Prisma.sql`
    WITH due AS MATERIALIZED (${due})
    UPDATE "Subscription" AS s
    SET "nextAt" = CASE WHEN s."confirmedAt" IS NULL OR s."unsubscribedAt" IS NOT NULL THEN NULL ELSE due."nextAt" END
    FROM due WHERE s."nextAt" <= ${now} AND ${isOnSchedule}`);
}

/** Brings forward what is due later than its schedule has it. @param due as `setNextDue` has it */
export function bringDueForward(due: Prisma.Sql) {
  return db().$executeRaw(Prisma.sql`
    WITH due AS MATERIALIZED (${due})
    UPDATE "Subscription" AS s SET "nextAt" = due."nextAt"
    FROM due WHERE s."nextAt" > due."nextAt" AND ${isOnSchedule}`);
}

/** Notes the last listing day that readers' digests have dealt with; it never goes back. */
export function setCovered(readers: { id: number; to: string }[]) {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Subscription" SET "coveredTo" = value ->> 'to' FROM json_each(${JSON.stringify(readers)})
    WHERE "Subscription"."id" = value ->> 'id' AND ("coveredTo" IS NULL OR "coveredTo" < value ->> 'to')`);
}
