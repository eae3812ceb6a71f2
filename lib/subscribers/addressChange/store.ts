import type { AddressChange, Prisma } from "../../generated/prisma/client";
import { emailKey } from "../../mail/address";
import { enqueue } from "../../mail/queue/enqueue.store";
import { deleteBounces } from "../../mail/suppression/bounces.store";
import { findSuppression } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { log } from "../../platform/logs/log";
import { tokenRefused } from "../../platform/logs/security";
import { secrets } from "../../platform/secrets";
import { isActive } from "../active";
import { mergeInterests } from "../confirmation/applySettings";
import { expireConfirmations } from "../confirmation/store";
import { readInterests, replaceInterests } from "../store";
import { liftSuppression } from "../suppression.store";
import { confirmationLifetime, confirmationToken, hashToken, makeNonce, rederiveToken } from "../tokens";
import { dropSubscription, updateSubscription } from "../writeSubscriptions.store";
import type { OpenAddressChange, Side } from "./schema";

const changesPerMonth = 3; // Per month. Nobody moves more often, and the old address gets an email each time.
const month = 30 * 24 * 3600 * 1000;

/** Cancels a pending one. In a transaction that began with a write. False: nothing to change, or too often. */
export async function beginAddressChange(
  tx: Prisma.TransactionClient,
  { subscriptionId, email }: { subscriptionId: number; email: string },
  now: Date,
): Promise<boolean> {
  const subscription = await tx.subscription.findUnique({ where: { id: subscriptionId } });
  if (!subscription || !isActive(subscription) || subscription.emailKey === emailKey(email)) return false;
  const since = new Date(now.getTime() - month);
  if ((await tx.addressChange.count({ where: { subscriptionId, createdAt: { gt: since } } })) >= changesPerMonth)
    return false;
  await tx.addressChange.updateMany({ where: { subscriptionId, expiresAt: { gt: now } }, data: { expiresAt: now } });
  const nonce = makeNonce();
  await tx.addressChange.create({
    data: {
      subscriptionId,
      email,
      emailKey: emailKey(email),
      nonce,
      oldTokenHash: hashToken(confirmationToken(nonce, secrets(), "move-old")),
      newTokenHash: hashToken(confirmationToken(nonce, secrets(), "move-new")),
      createdAt: now,
      expiresAt: new Date(now.getTime() + confirmationLifetime),
    },
  });
  const emails = ["moveOld", "moveNew"].map((kind) => ({ subscriptionId, kind, about: nonce }));
  await enqueue(tx, emails, now);
  return true;
}

export async function findAddressChange(token: string, now: Date): Promise<OpenAddressChange | null> {
  const hash = hashToken(token);
  const found = await db().addressChange.findFirst({
    where: { OR: [{ oldTokenHash: hash }, { newTokenHash: hash }], expiresAt: { gt: now } },
    include: { subscription: true },
  });
  if (!found) {
    tokenRefused("move");
    return null;
  }
  const side = found.oldTokenHash === hash ? "old" : "new";
  const agreed = (side === "old" ? found.oldAgreedAt : found.newAgreedAt) !== null;
  return { from: found.subscription.email, to: found.email, side, agreed, moved: isComplete(found) };
}

/** The second one completes the change; repeating it changes nothing. False for a forged or expired token. */
export async function agreeToAddressChange(token: string, now: Date): Promise<boolean> {
  const hash = hashToken(token);
  const move = await db().$transaction(async (tx) => {
    const open = { expiresAt: { gt: now } };
    const old = await tx.addressChange.updateMany({
      where: { ...open, oldTokenHash: hash, oldAgreedAt: null },
      data: { oldAgreedAt: now },
    });
    const new_ = await tx.addressChange.updateMany({
      where: { ...open, newTokenHash: hash, newAgreedAt: null },
      data: { newAgreedAt: now },
    });
    const found = await tx.addressChange.findFirst({
      where: { ...open, OR: [{ oldTokenHash: hash }, { newTokenHash: hash }] },
    });
    if (found && isComplete(found) && old.count + new_.count > 0) await carryOut(tx, found, now);
    return found;
  });
  if (!move) {
    tokenRefused("move");
    return false;
  }
  if (isComplete(move)) {
    const { subscriptionId } = move;
    const line = `Subscription ${subscriptionId} was moved by its reader`;
    log.info("subscription.moved", line, { subscription: subscriptionId });
  }
  // The new address has now asked for digests, even if its owner had all data deleted before.
  if (isComplete(move) && (await findSuppression(move.emailKey))?.reason === "deleted")
    await liftSuppression(move.emailKey);
  return true;
}

/** Returns what one of the two emails needs; null if that address has agreed or the request has expired. */
export async function findPendingAddressChange(
  nonce: string,
  side: Side,
  now: Date,
): Promise<{ from: string; to: string; token: string } | null> {
  const found = await db().addressChange.findFirst({
    where: { nonce, expiresAt: { gt: now }, [`${side}AgreedAt`]: null },
    include: { subscription: true },
  });
  if (!found) return null;
  const token = rederiveToken(nonce, found[`${side}TokenHash`], secrets(), `move-${side}`);
  return token === null ? null : { from: found.subscription.email, to: found.email, token };
}

/** Returns a query, for a transaction. */
export function dropAddressChanges(expiredBy: Date) {
  return db().addressChange.deleteMany({ where: { expiresAt: { lte: expiredBy } } });
}

function isComplete({ oldAgreedAt, newAgreedAt }: AddressChange): boolean {
  return oldAgreedAt !== null && newAgreedAt !== null;
}

/** A subscription of the new address belongs to the same reader, as both confirmed: its interests are merged. */
async function carryOut(
  tx: Prisma.TransactionClient,
  { subscriptionId: id, email, emailKey }: AddressChange,
  now: Date,
) {
  const other = await tx.subscription.findUnique({ where: { emailKey } });
  if (other && other.id !== id) {
    const interests = mergeInterests(isActive(other), await readInterests(tx, id), await readInterests(tx, other.id));
    if (isActive(other)) await replaceInterests(tx, id, interests, now);
    await dropSubscription(other.id, tx);
  }
  // Confirmation links in the old mailbox would show the new address, and lead to its preferences.
  await expireConfirmations(tx, id, now);
  await deleteBounces({ subscriptionId: id }, tx); // Bounces of the old address say nothing about the new one
  await updateSubscription(tx, id, { email, emailKey, lastActiveAt: now, reengagementQueuedAt: null });
}
