import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/* Puts emails into the queue. Both functions return a query, which runs when awaited or as part of a transaction. */

/** An email to queue. A unique index allows one email per subscription, kind and `about`. */
export type NewEmail = { subscriptionId: number; kind: string; about: string };

export function enqueue(tx: Prisma.TransactionClient, emails: NewEmail[], now: Date) {
  return tx.email.createMany({ data: emails.map((email) => ({ ...email, createdAt: now, dueAt: now })) });
}

/** Unless queued before. `owed` selects `subscriptionId`, `kind`, `about` and `sendBy`. Returns how many. */
export function enqueueSelected(owed: Prisma.Sql, now: Date) {
  // Without a WHERE, SQLite would parse ON CONFLICT as a join condition.
  return db().$executeRaw(Prisma.sql`
    INSERT INTO "Email" ("subscriptionId", "kind", "about", "state", "attempts", "dueAt", "createdAt", "sendBy")
    SELECT "subscriptionId", "kind", "about", 'queued', 0, ${now}, ${now}, "sendBy" FROM (${owed}) WHERE TRUE
    ON CONFLICT DO NOTHING`);
}
