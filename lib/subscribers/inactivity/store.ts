import { cancelEmails } from "../../mail/queue/cancel.store";
import { enqueue } from "../../mail/queue/enqueue.store";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { setAsked, setSeen, setSilent } from "../writeSubscriptions.store";
import { patience, silentSince } from "./policy";

/** How many are asked or paused in one go, so that a long list keeps the worker from nothing else. */
const batch = 500;

/** Those that get digests; a break whose end has come is over. */
const going = (now: Date) => ({
  confirmedAt: { not: null },
  unsubscribedAt: null,
  OR: [{ pausedAt: null }, { pausedUntil: { lte: now } }],
});

/** Notes that a reader is there: they pressed a button. */
export async function markActive(subscriptionId: number, now: Date): Promise<void> {
  await setSeen({ id: subscriptionId }, now);
}

/** Notes that the reader of an email is there: they opened it in the browser. */
export async function markOpened(emailId: number, now: Date): Promise<void> {
  await setSeen({ emails: { some: { id: emailId } } }, now);
}

/**
 * Asks readers who have given no sign of life for long whether digests are still wanted, once, and pauses those who
 * were asked and have not answered. @returns how many of each
 */
export async function askInactive(now: Date): Promise<{ asked: number; paused: number }> {
  const since = silentSince(now, env().inactiveDays);
  if (since === null) return { asked: 0, paused: 0 };
  return { asked: await ask(since, now), paused: await pauseSilent(now) };
}

async function ask(since: Date, now: Date): Promise<number> {
  const silent = { lastActiveAt: { lt: since }, reengagementQueuedAt: null };
  const found = await db().subscription.findMany({
    where: { ...going(now), ...silent },
    select: { id: true },
    take: batch,
  });
  if (found.length === 0) return 0;
  const ids = found.map(({ id }) => id);
  return db().$transaction(async (tx) => {
    // Another worker may have asked some of them since.
    const asked = await setAsked(tx, { id: { in: ids }, ...silent }, now);
    const owed = { kind: "stillThere", about: now.toISOString().slice(0, 10) };
    const emails = asked.map(({ id }) => ({ ...owed, subscriptionId: id }));
    await enqueue(tx, emails, now);
    return asked.length;
  });
}

async function pauseSilent(now: Date): Promise<number> {
  const askedBefore = { reengagementQueuedAt: { lte: new Date(now.getTime() - patience) } };
  return db().$transaction(async (tx) => {
    const paused = await setSilent(tx, { ...going(now), ...askedBefore }, batch, now);
    const digests = { subscriptionId: { in: paused.map(({ id }) => id) }, kind: "digest" };
    await cancelEmails(digests, now, tx);
    return paused.length;
  });
}
