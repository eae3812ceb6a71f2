import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/* How an email enters the queue. Both functions return a query, which runs when awaited or as part of a transaction. */

/** An email that is owed. A subscription gets one email of a kind about one thing; the table holds that by a unique index. */
export type NewEmail = { subscriptionId: number; kind: string; about: string };

/** Queues emails that are due at once, in the transaction of what causes them. */
export function enqueue(tx: Prisma.TransactionClient, emails: NewEmail[], now: Date) {
  return tx.email.createMany({ data: emails.map((email) => ({ ...email, createdAt: now, dueAt: now })) });
}

/**
 * Queues the emails of a SELECT that are not queued yet.
 * @param owed a SELECT of `subscriptionId`, `kind`, `about` and `sendBy`
 * @returns how many were queued
 */
export function enqueueSelected(owed: Prisma.Sql, now: Date) {
  // Without a WHERE, SQLite would read ON CONFLICT as the condition of a join.
  return db().$executeRaw(Prisma.sql`
    INSERT INTO "Email" ("subscriptionId", "kind", "about", "state", "attempts", "dueAt", "createdAt", "sendBy")
    SELECT "subscriptionId", "kind", "about", 'queued', 0, ${now}, ${now}, "sendBy" FROM (${owed}) WHERE TRUE
    ON CONFLICT DO NOTHING`);
}
