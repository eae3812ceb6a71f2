import { setTimeout as sleep } from "node:timers/promises";
import { db, isBusy } from "../db";
import { Prisma } from "../generated/prisma/client";
import { maxAttempts, retryAt } from "./retry";

/** An email that this worker holds under a lease. */
export type Claimed = {
  id: number;
  subscriptionId: number;
  kind: string;
  subject: string;
  /** Tries including the one that begins. */
  attempts: number;
  createdAt: Date;
};

/** In ms; longer than any try can take (`sendTimeout` bounds it), so that no two workers send the same email at once. */
export const leaseLength = 120_000;

/**
 * Takes up to `limit` emails that are due, the oldest first, also those whose worker was killed and whose lease ran
 * out. One statement, so that two workers never take the same; and two ordered walks of one index, so that a long
 * queue costs no more than a short one.
 */
export async function claimEmails(worker: string, limit: number, now: Date): Promise<Claimed[]> {
  const until = new Date(now.getTime() + leaseLength);
  const rows = await db().$queryRaw<Claimed[]>(Prisma.sql`
    UPDATE "Email"
    SET "state" = 'sending', "attempts" = "attempts" + 1, "leasedBy" = ${worker}, "leasedUntil" = ${until}
    WHERE "id" IN (
      SELECT "id" FROM (
        SELECT * FROM (
          SELECT "id", "dueAt" FROM "Email" WHERE "state" = 'queued' AND "dueAt" <= ${now}
          ORDER BY "dueAt", "id" LIMIT ${limit})
        UNION ALL
        SELECT * FROM (
          SELECT "id", "dueAt" FROM "Email"
          WHERE "state" = 'sending' AND "leasedUntil" < ${now} AND "attempts" < ${maxAttempts}
          ORDER BY "dueAt", "id" LIMIT ${limit})
      ) ORDER BY "dueAt", "id" LIMIT ${limit}
    )
    RETURNING "id", "subscriptionId", "kind", "subject", "attempts", "createdAt"`);
  return rows.map(({ id, subscriptionId, kind, subject, attempts, createdAt }) => ({
    id: Number(id),
    subscriptionId: Number(subscriptionId),
    kind,
    subject,
    attempts: Number(attempts),
    createdAt: new Date(createdAt),
  }));
}

/** Records that an email went out. */
export async function recordSent(email: Claimed, worker: string, now: Date): Promise<void> {
  await end(email, worker, { at: now, outcome: "sent", reason: null, data: { state: "sent", endedAt: now } });
}

/** Records that an email is no longer owed: its reader unsubscribed, or confirmed already. */
export async function recordCancelled(email: Claimed, worker: string, now: Date, reason: string): Promise<void> {
  await end(email, worker, { at: now, outcome: "cancelled", reason, data: { state: "cancelled", endedAt: now } });
}

/**
 * Records a failed try. The email is due again later, or dead where no further try is left or could help.
 * @param jitter between 0 and 1
 */
export async function recordFailure(
  email: Claimed,
  worker: string,
  now: Date,
  failure: { reason: string; permanent: boolean; jitter: number },
): Promise<void> {
  const again = failure.permanent ? null : retryAt(email.attempts, now, failure.jitter);
  const data = again ? { state: "queued", dueAt: again } : { state: "dead", endedAt: now };
  await end(email, worker, { at: now, outcome: "failed", reason: failure.reason, data });
}

/** Gives up emails whose worker was killed during their last try. @returns how many */
export async function buryAbandoned(now: Date): Promise<number> {
  const reason = "The worker stopped during the last try; the email may have been delivered";
  return db().$transaction(async (tx) => {
    const buried = await tx.email.updateManyAndReturn({
      where: { state: "sending", attempts: { gte: maxAttempts }, leasedUntil: { lt: now } },
      data: { state: "dead", endedAt: now },
      select: { id: true, leasedBy: true },
    });
    await tx.attempt.createMany({
      data: buried.map(({ id, leasedBy }) => ({
        emailId: id,
        at: now,
        worker: leasedBy ?? "",
        outcome: "failed",
        reason,
      })),
    });
    return buried.length;
  });
}

/** In ms. Together well within what the lease has left after the longest try. */
const patience = [500, 1000, 2000, 4000];

/** How a try came to its end, and what that makes of the email. */
type Ending = {
  at: Date;
  outcome: "sent" | "failed" | "cancelled";
  reason: string | null;
  data: { state: string; dueAt?: Date; endedAt?: Date };
};

/** What is not recorded is sent again, so a store that is busy with an import is asked more than once. */
async function end(email: Claimed, worker: string, ending: Ending): Promise<void> {
  for (const delay of patience) {
    try {
      return await record(email, worker, ending);
    } catch (error) {
      if (!isBusy(error)) throw error;
      await sleep(delay);
    }
  }
  await record(email, worker, ending);
}

/** Whoever lost the lease meanwhile records its attempt, but leaves the state to the new holder. */
async function record(email: Claimed, worker: string, { at, outcome, reason, data }: Ending): Promise<void> {
  await db().$transaction([
    db().email.updateMany({
      where: { id: email.id, leasedBy: worker, state: "sending" },
      data: { ...data, leasedBy: null, leasedUntil: null },
    }),
    db().attempt.create({ data: { emailId: email.id, at, worker, outcome, reason } }),
  ]);
}
