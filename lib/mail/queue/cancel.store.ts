import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";

/** Leaves claimed emails: the worker checks again before it sends. Runs when awaited or as part of a transaction. */
export function cancelEmails(which: Prisma.EmailWhereInput, now: Date, on: Prisma.TransactionClient = db()) {
  return on.email.updateMany({
    where: { ...which, state: { in: ["queued", "held"] } },
    data: { state: "cancelled", endedAt: now },
  });
}
