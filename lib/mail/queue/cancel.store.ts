import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/**
 * Cancels emails that are queued or held. It leaves claimed ones: the worker checks again before it sends.
 * @returns a query, which runs when awaited or as part of a transaction
 */
export function cancelEmails(which: Prisma.EmailWhereInput, now: Date, on: Prisma.TransactionClient = db()) {
  return on.email.updateMany({
    where: { ...which, state: { in: ["queued", "held"] } },
    data: { state: "cancelled", endedAt: now },
  });
}
