import { z } from "zod";
import type { Prisma } from "../generated/prisma/client";
import { cancelEmails } from "../mail/queue/cancel.store";
import { db } from "../platform/db";
import { log } from "../platform/logs/log";
import { tokenRefused } from "../platform/logs/security";
import { secrets } from "../platform/secrets";
import { isActive } from "./active";
import { type Interest, interestSchema } from "./interests";
import { readUnsubscribeToken } from "./tokens";
import { setEnded } from "./writeSubscriptions.store";

const digestKinds = { in: ["digest", "stillThere"] }; // Emails that are sent only while a subscription wants digests

export async function readInterests(tx: Prisma.TransactionClient, subscriptionId: number): Promise<Interest[]> {
  const rows = await tx.interest.findMany({ where: { subscriptionId }, orderBy: { id: "asc" } });
  return z.array(interestSchema).parse(rows);
}

/** Replaces the interests of a subscription. Those that stay keep their creation time. */
export async function replaceInterests(
  tx: Prisma.TransactionClient,
  subscriptionId: number,
  interests: Interest[],
  now: Date,
): Promise<void> {
  const present = await readInterests(tx, subscriptionId);
  const isIn = (list: Interest[], { kind, value }: Interest) => list.some((i) => i.kind === kind && i.value === value);
  for (const { kind, value } of present.filter((interest) => !isIn(interests, interest))) {
    await tx.interest.deleteMany({ where: { subscriptionId, kind, value } });
  }
  const added = interests.filter((interest) => !isIn(present, interest));
  await tx.interest.createMany({ data: added.map((interest) => ({ ...interest, subscriptionId, createdAt: now })) });
}

/** Cancels its queued digests; repeating it changes nothing. False for a forged token. */
export async function unsubscribe(token: string, now: Date): Promise<boolean> {
  const id = readUnsubscribeToken(token, secrets());
  const known = id !== null && (await endSubscription(id, now));
  if (!known) tokenRefused("unsubscribe");
  return known;
}

export async function endSubscription(id: number, now: Date): Promise<boolean> {
  const [{ count }] = await db().$transaction([setEnded(id, now), cancelDigests(id, now)]);
  if (count > 0) log.info("subscription.ended", `Subscription ${id} was ended by its reader`, { subscription: id });
  return count > 0 || (await db().subscription.count({ where: { id } })) > 0;
}

/** Cancels a subscription's queued digests. A worker checks claimed ones itself before it sends. */
export function cancelDigests(subscriptionId: number, now: Date) {
  return cancelEmails({ subscriptionId, kind: digestKinds }, now);
}

/** Finds the address of an unsubscribe link, and whether it still gets digests; null for a forged token. */
export async function findSubscription(token: string): Promise<{ email: string; active: boolean } | null> {
  const id = readUnsubscribeToken(token, secrets());
  const found = id === null ? null : await db().subscription.findUnique({ where: { id } });
  if (!found) tokenRefused("unsubscribe");
  return found && { email: found.email, active: isActive(found) };
}

export type Recipient = { id: number; email: string; emailKey: string; active: boolean };

export async function findRecipient(id: number): Promise<Recipient | null> {
  const found = await db().subscription.findUnique({ where: { id } });
  return found && { id, email: found.email, emailKey: found.emailKey, active: isActive(found) };
}
