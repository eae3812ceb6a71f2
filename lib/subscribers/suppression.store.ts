import { cancelEmails } from "../mail/queue/cancel.store";
import { forgetBounces } from "../mail/suppression/bounces.store";
import type { SuppressionReason } from "../mail/suppression/schema";
import { addSuppression, dropSuppression, findSuppression } from "../mail/suppression/store";
import { db } from "../platform/db";
import { setSuppressed, unsetSuppressed } from "./writeSubscriptions.store";

/**
 * Takes an address off the list: nothing is sent to it any more, what is queued for it is cancelled, and its
 * subscription ends. What was the reason first stays the reason.
 * @param emailKey the folded address
 */
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

/**
 * Lets an address be mailed again. A subscription that bounces or an operator ended goes on; one whose reader wanted
 * no more mail does not: they would have to subscribe anew.
 * @returns false where the address was not suppressed
 */
export async function lift(emailKey: string): Promise<boolean> {
  const found = await findSuppression(emailKey);
  if (!found) return false;
  const goesOn = found.reason === "bounced" || found.reason === "operator";
  await db().$transaction([
    // Else the next bounce would be added to those that it was suppressed for.
    forgetBounces({ subscription: { emailKey } }),
    dropSuppression(emailKey),
    ...(goesOn ? [unsetSuppressed(emailKey, found.createdAt)] : []),
  ]);
  return true;
}
