import type { Prisma } from "../../generated/prisma/client";
import { emailKey } from "../../mail/address";
import { enqueue } from "../../mail/queue/enqueue.store";
import { findSuppression } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { log } from "../../platform/logs/log";
import { tokenRefused } from "../../platform/logs/security";
import { secrets } from "../../platform/secrets";
import { isActive } from "../active";
import { type Settings, settingsSchema, toStored } from "../settings";
import { readInterests, replaceInterests } from "../store";
import { liftSuppression } from "../suppression.store";
import { confirmationLifetime, confirmationToken, hashToken, makeNonce, rederiveToken } from "../tokens";
import { addSubscription, updateSubscription } from "../writeSubscriptions.store";
import { mergeInterests, settingsAfterConfirming } from "./applySettings";

/** An existing subscription changes only when confirmed. Call it in a transaction that began with a write. */
export async function askToConfirm(
  tx: Prisma.TransactionClient,
  { email, settings }: { email: string; settings: Settings },
  now: Date,
): Promise<void> {
  const nonce = makeNonce();
  const { interests: _, ...rest } = settings;
  const { id } = await addSubscription(tx, { email, emailKey: emailKey(email), ...rest }, now);
  await tx.confirmation.create({
    data: {
      subscriptionId: id,
      settings: JSON.stringify(toStored(settings)),
      nonce,
      tokenHash: hashToken(confirmationToken(nonce, secrets())),
      createdAt: now,
      expiresAt: new Date(now.getTime() + confirmationLifetime),
    },
  });
  await enqueue(tx, [{ subscriptionId: id, kind: "confirmation", about: nonce }], now);
}

/** What a confirmation link asks for; `used` if its button was pressed before, `active` if the subscription is. */
export type OpenConfirmation = {
  id: number;
  email: string;
  emailKey: string;
  settings: Settings;
  used: boolean;
  active: boolean;
};

export async function findConfirmation(token: string, now: Date): Promise<OpenConfirmation | null> {
  const found = await db().confirmation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { subscription: true },
  });
  if (!found || found.expiresAt <= now) {
    tokenRefused("confirmation");
    return null;
  }
  const { id, email, emailKey } = found.subscription;
  const settings = readStored(found.settings);
  return { id, email, emailKey, settings, used: found.usedAt !== null, active: isActive(found.subscription) };
}

/** Pressing twice changes nothing, but a used token restarts no ended subscription. Returns whether it is active. */
export async function confirm(token: string, now: Date): Promise<boolean> {
  const tokenHash = hashToken(token);
  const subscription = await db().$transaction(async (tx) => {
    const { count } = await tx.confirmation.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    const confirmation = await tx.confirmation.findUnique({ where: { tokenHash }, include: { subscription: true } });
    if (!confirmation) return null;
    const { subscription } = confirmation;
    const active = isActive(subscription);
    if (count === 0) return active ? subscription : null;
    const settings = readStored(confirmation.settings);
    const { id } = subscription;
    await updateSubscription(tx, id, settingsAfterConfirming(subscription, settings, now));
    await replaceInterests(tx, id, mergeInterests(active, await readInterests(tx, id), settings.interests), now);
    return subscription;
  });
  if (subscription === null) {
    tokenRefused("confirmation");
    return false;
  }
  const { id, emailKey: key } = subscription;
  log.info("subscription.confirmed", `Subscription ${id} was confirmed by its reader`, { subscription: id });
  // A reader who had all data deleted has come back. Any other suppression would have blocked the email.
  if ((await findSuppression(key))?.reason === "deleted") await liftSuppression(key);
  return true;
}

export async function findPendingConfirmation(
  nonce: string,
  now: Date,
): Promise<{ settings: Settings; token: string } | null> {
  const found = await db().confirmation.findFirst({ where: { nonce, usedAt: null, expiresAt: { gt: now } } });
  const token = found && rederiveToken(nonce, found.tokenHash, secrets(), "confirmation");
  return token ? { settings: readStored(found.settings), token } : null;
}

export function expireConfirmations(tx: Prisma.TransactionClient, subscriptionId: number, now: Date) {
  return tx.confirmation.updateMany({ where: { subscriptionId }, data: { expiresAt: now } });
}

/** Returns a query, for a transaction. */
export function dropConfirmations(expiredBy: Date) {
  return db().confirmation.deleteMany({ where: { expiresAt: { lte: expiredBy } } });
}

function readStored(settings: string): Settings {
  return settingsSchema.parse(JSON.parse(settings));
}
