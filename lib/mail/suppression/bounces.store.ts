import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import type { Severity } from "../smtpStatus";
import { detailOf } from "./detail";

export async function recordBounce(emailId: number, severity: Severity, said: string, now: Date): Promise<void> {
  const bounce = { severity, detail: detailOf(said) };
  await db().bounce.upsert({
    where: { emailId },
    create: { emailId, ...bounce, at: now },
    update: severity === "hard" ? bounce : { emailId },
  });
}

/** Runs when awaited or as part of a transaction. */
export function deleteBounces(emails: Prisma.EmailWhereInput, on: Prisma.TransactionClient = db()) {
  return on.bounce.deleteMany({ where: { email: emails } });
}
