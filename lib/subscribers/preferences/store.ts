import type { Subscription } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { log } from "../../platform/logs/log";
import { tokenRefused } from "../../platform/logs/security";
import { secrets } from "../../platform/secrets";
import { claimedId } from "../../platform/signature";
import { isActive } from "../active";
import { nextDueAfterChange } from "../confirmation/applySettings";
import type { Interest } from "../interests";
import { nextSlot } from "../schedule";
import { cadenceSchema } from "../schema";
import type { Settings } from "../settings";
import { limitedMailbox, limitHash } from "../signup/limits";
import { cancelDigests, readInterests, replaceInterests } from "../store";
import { suppress } from "../suppression.store";
import { isPreferencesToken } from "../tokens";
import { dropSubscription, setPaused, setResumed, updateSubscription } from "../writeSubscriptions.store";
import type { PreferencesOwner } from "./schema";

/** Null if the link is forged, or the address has changed since. */
export async function findReader(token: string): Promise<PreferencesOwner | null> {
  const id = claimedId(token);
  const found = id === null ? null : await db().subscription.findUnique({ where: { id } });
  if (!found || !isPreferencesToken(token, found, secrets())) {
    tokenRefused("preferences");
    return null;
  }
  return toReader(found, await readInterests(db(), found.id));
}

/** Saves a reader's settings. The new schedule applies from the next digest on. */
export async function changeSettings(
  { id }: PreferencesOwner,
  { interests, ...rest }: Settings,
  now: Date,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const former = await updateSubscription(tx, id, { lastActiveAt: now, reengagementQueuedAt: null });
    await replaceInterests(tx, id, interests, now);
    const nextAt = former.nextAt === null ? null : nextDueAfterChange(former, rest, now);
    await updateSubscription(tx, id, { ...rest, nextAt });
  });
  log.info("subscription.changed", `Subscription ${id} was changed by its reader`, { subscription: id });
}

export async function pause({ id, settings }: PreferencesOwner, until: Date | null, now: Date): Promise<void> {
  // A slot at the very instant at which the pause ends is no longer paused.
  const nextAt = until && nextSlot(settings, new Date(until.getTime() - 1)).at;
  await db().$transaction([setPaused(id, until, nextAt, now), cancelDigests(id, now)]);
  log.info("subscription.paused", `Subscription ${id} was paused by its reader`, { subscription: id });
}

/** Ends a pause: the next digest comes at the next slot of the schedule. */
export async function resume({ id, settings }: PreferencesOwner, now: Date): Promise<void> {
  await setResumed(id, nextSlot(settings, now).at, now);
  log.info("subscription.resumed", `Subscription ${id} was resumed by its reader`, { subscription: id });
}

/** Only a keyed hash of the address stays: nothing is sent to it until its owner confirms again. */
export async function deleteReader({ id, emailKey }: PreferencesOwner, now: Date): Promise<void> {
  // Suppress first, so that the address is never free while emails to it are still queued.
  await suppress(emailKey, { reason: "deleted" }, now);
  await dropSubscription(id);
  log.info("subscription.deleted", `Subscription ${id} was deleted by its reader`, { subscription: id });
}

/** Under names that stay when columns change; without the nonces and hashes of links, which would only help a thief. */
export async function exportReader({ id, email }: PreferencesOwner): Promise<object> {
  log.info("subscription.exported", `Subscription ${id} was exported by its reader`, { subscription: id });
  const addressHash = limitHash("address", limitedMailbox(email), secrets().lasting);
  const left = { id: true, subscriptionId: true } as const;
  const [subscription, signUps] = await Promise.all([
    db().subscription.findUniqueOrThrow({
      where: { id },
      include: {
        interests: { omit: left },
        confirmations: { omit: { ...left, nonce: true, tokenHash: true } },
        addressChanges: { omit: { ...left, nonce: true, oldTokenHash: true, newTokenHash: true } },
        emails: {
          omit: { subscriptionId: true, leasedBy: true, leasedUntil: true },
          include: { history: true, bounce: true },
        },
        digestItems: {
          omit: { subscriptionId: true },
          include: { paper: { select: { publicId: true, title: true } } },
        },
      },
    }),
    db().signUp.findMany({ where: { addressHash }, select: { createdAt: true, answeredAt: true, outcome: true } }),
  ]);
  const { confirmations, emails, digestItems, addressChanges, ...columns } = subscription;
  const { maxPapers, sendWhenEmpty, lastActiveAt, reengagementQueuedAt, ...rest } = columns;
  return {
    ...rest,
    most: maxPapers,
    tellEmpty: sendWhenEmpty,
    seenAt: lastActiveAt,
    askedAt: reengagementQueuedAt,
    moves: addressChanges.map(({ oldAgreedAt, newAgreedAt, ...change }) => ({
      ...change,
      oldAt: oldAgreedAt,
      newAt: newAgreedAt,
    })),
    confirmations: confirmations.map(({ settings, ...times }) => ({ ...times, settings: JSON.parse(settings) })),
    emails: emails.map(({ history, bounce, kind, about, ...email }) => ({
      ...email,
      bounce: bounce && { severity: bounce.severity, detail: bounce.detail, at: bounce.at },
      kind,
      subject: kind === "digest" ? about : null,
      attempts: history.map(({ at, outcome, reason }) => ({ at, outcome, reason })),
    })),
    papersSent: digestItems.map(({ paper, reasons, ...item }) => ({ ...item, ...paper, reasons: JSON.parse(reasons) })),
    signUps,
  };
}

function toReader(row: Subscription, interests: Interest[]): PreferencesOwner {
  const { id, email, emailKey, weekday, hour, timeZone, maxPapers, sendWhenEmpty, pausedAt, pausedUntil } = row;
  const cadence = cadenceSchema.parse(row.cadence);
  const settings = { interests, cadence, weekday, hour, timeZone, maxPapers, sendWhenEmpty };
  return {
    id,
    email,
    emailKey,
    settings,
    active: isActive(row),
    asked: row.reengagementQueuedAt !== null,
    pausedAt,
    pausedUntil,
  };
}
