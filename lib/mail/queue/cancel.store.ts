import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/**
 * Cancels emails that are queued or held. One that a worker has claimed is left: the worker asks once more before it
 * sends. @returns a query, which runs when awaited or as part of a transaction
 */
export function cancelEmails(which: Prisma.EmailWhereInput, now: Date, on: Prisma.TransactionClient = db()) {
  return on.email.updateMany({
    where: { ...which, state: { in: ["queued", "held"] } },
    data: { state: "cancelled", endedAt: now },
  });
}
