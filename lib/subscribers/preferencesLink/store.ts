import type { Prisma } from "../../generated/prisma/client";
import { emailKey } from "../../mail/address";
import { enqueue } from "../../mail/queue/enqueue.store";

const linksPerDay = 3;
const day = 24 * 3600 * 1000;

/**
 * Queues the email with the link to a reader's preferences: at most one an hour, and `linksPerDay`. Nothing is queued for
 * an address that never confirmed. In a transaction that began with a write.
 */
export async function sendPreferencesLink(tx: Prisma.TransactionClient, email: string, now: Date): Promise<void> {
  const subscription = await tx.subscription.findUnique({
    where: { emailKey: emailKey(email), confirmedAt: { not: null } },
    select: { id: true },
  });
  if (!subscription) return;
  const wanted = { subscriptionId: subscription.id, kind: "preferencesLink", about: now.toISOString().slice(0, 13) };
  const { subscriptionId, kind } = wanted;
  const since = new Date(now.getTime() - day);
  const sent = await tx.email.findMany({ where: { subscriptionId, kind, createdAt: { gt: since } } });
  if (sent.length >= linksPerDay || sent.some(({ about }) => about === wanted.about)) return;
  await enqueue(tx, [wanted], now);
}
