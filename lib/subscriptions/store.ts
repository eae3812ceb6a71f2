import { db } from "../db";
import { secrets } from "../secrets";
import { emailKey, type SubscribeRequest } from "./schema";
import { confirmationLifetime, confirmationToken, hashToken, makeNonce, readUnsubscribeToken } from "./tokens";

/** More requests than this for one address within a day are taken and not answered: nobody's inbox is flooded. */
const confirmationsPerDay = 3;
const msPerDay = 24 * 3600 * 1000;

/**
 * Takes a request to subscribe and queues the email that asks for confirmation, both or neither. The caller learns
 * nothing of whether the address is known.
 */
export async function requestSubscription({ email, cadence }: SubscribeRequest, now: Date): Promise<void> {
  const nonce = makeNonce();
  const tokenHash = hashToken(confirmationToken(nonce, secrets().signing));
  const key = emailKey(email);
  await db().$transaction(async (tx) => {
    // The write comes first: SQLite would refuse to turn a reading transaction into a writing one.
    const { id } = await tx.subscription.upsert({
      where: { emailKey: key },
      create: { email, emailKey: key, cadence, createdAt: now },
      update: { emailKey: key },
    });
    const since = new Date(now.getTime() - msPerDay);
    const recent = await tx.confirmation.count({ where: { subscriptionId: id, createdAt: { gt: since } } });
    if (recent >= confirmationsPerDay) return;
    await tx.confirmation.create({
      data: {
        subscriptionId: id,
        cadence,
        nonce,
        tokenHash,
        createdAt: now,
        expiresAt: new Date(now.getTime() + confirmationLifetime),
      },
    });
    await tx.email.create({
      data: { subscriptionId: id, kind: "confirmation", subject: nonce, createdAt: now, dueAt: now },
    });
  });
}

/** What a confirmation link asks for; `used` where its button was pressed before, `active` while digests go out. */
export type OpenConfirmation = { email: string; cadence: string; used: boolean; active: boolean };

/** @returns null for a token that we did not send, or whose time is over */
export async function findConfirmation(token: string, now: Date): Promise<OpenConfirmation | null> {
  const found = await db().confirmation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { subscription: true },
  });
  if (!found || found.expiresAt <= now) return null;
  const { email } = found.subscription;
  const used = found.usedAt !== null;
  const cadence = used ? found.subscription.cadence : found.cadence;
  return { email, cadence, used, active: isActive(found.subscription) };
}

/**
 * Confirms a subscription. Pressing the button twice is pressing it once; but a token that was used is not a way back
 * in after unsubscribing.
 * @returns whether the subscription is active now; false for a token that we did not send, or whose time was over
 */
export async function confirm(token: string, now: Date): Promise<boolean> {
  const tokenHash = hashToken(token);
  return db().$transaction(async (tx) => {
    const { count } = await tx.confirmation.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    const confirmation = await tx.confirmation.findUnique({ where: { tokenHash }, include: { subscription: true } });
    if (!confirmation) return false;
    const { cadence, subscription } = confirmation;
    const active = isActive(subscription);
    if (count === 0) return active;
    // Who changes to another rhythm begins it now: what closed before is not owed in it.
    const begins = !active || cadence !== subscription.cadence;
    await tx.subscription.update({
      where: { id: subscription.id },
      data: { cadence, unsubscribedAt: null, ...(begins ? { confirmedAt: now, nextAt: now } : {}) },
    });
    return true;
  });
}

/**
 * Ends a subscription; what is queued for it is no longer owed. Doing it twice is doing it once.
 * @returns false for a token that we did not make
 */
export async function unsubscribe(token: string, now: Date): Promise<boolean> {
  const id = readUnsubscribeToken(token, secrets().signing);
  if (id === null) return false;
  const [{ count }] = await db().$transaction([
    db().subscription.updateMany({ where: { id, unsubscribedAt: null }, data: { unsubscribedAt: now } }),
    db().email.updateMany({
      where: { subscriptionId: id, state: "queued", kind: "digest" },
      data: { state: "cancelled", endedAt: now },
    }),
  ]);
  return count > 0 || (await db().subscription.count({ where: { id } })) > 0;
}

/** @returns the address that an unsubscribe link is for, and whether it still gets digests; null for no token of ours */
export async function findSubscription(token: string): Promise<{ email: string; active: boolean } | null> {
  const id = readUnsubscribeToken(token, secrets().signing);
  const found = id === null ? null : await db().subscription.findUnique({ where: { id } });
  return found && { email: found.email, active: isActive(found) };
}

/** A subscription as the worker needs it just before it sends. */
export type Recipient = { id: number; email: string; active: boolean };

export async function findRecipient(id: number): Promise<Recipient | null> {
  const found = await db().subscription.findUnique({ where: { id } });
  return found && { id, email: found.email, active: isActive(found) };
}

/** @returns the confirmation that an email is to ask for, or null where it is used or its time is over */
export async function findPendingConfirmation(nonce: string, now: Date): Promise<{ cadence: string } | null> {
  return db().confirmation.findFirst({ where: { nonce, usedAt: null, expiresAt: { gt: now } } });
}

function isActive({ confirmedAt, unsubscribedAt }: { confirmedAt: Date | null; unsubscribedAt: Date | null }): boolean {
  return confirmedAt !== null && unsubscribedAt === null;
}
