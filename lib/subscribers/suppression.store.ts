import { cancelEmails } from "../mail/queue/cancel.store";
import { deleteBounces } from "../mail/suppression/bounces.store";
import type { SuppressionReason } from "../mail/suppression/schema";
import { addSuppression, dropSuppression, findSuppression } from "../mail/suppression/store";
import { db } from "../platform/db";
import { setSuppressed, unsetSuppressed } from "./writeSubscriptions.store";

/** Cancels what is queued and ends its subscription. The first reason stays; `emailKey` is the folded address. */
export async function suppress(
  emailKey: string,
  why: { reason: SuppressionReason; detail?: string | null },
  now: Date,
): Promise<void> {
  await db().$transaction([
    addSuppression(emailKey, why, now),
    setSuppressed(emailKey, now),
    cancelEmails({ subscription: { emailKey } }, now),
  ]);
}

/** Continues a subscription that bounces or the operator ended. False if the address was not suppressed. */
export async function liftSuppression(emailKey: string): Promise<boolean> {
  const found = await findSuppression(emailKey);
  if (!found) return false;
  const goesOn = found.reason === "bounced" || found.reason === "operator";
  await db().$transaction([
    // Otherwise the next bounce would be added to those that led to the suppression.
    deleteBounces({ subscription: { emailKey } }),
    dropSuppression(emailKey),
    ...(goesOn ? [unsetSuppressed(emailKey, found.createdAt)] : []),
  ]);
  return true;
}
