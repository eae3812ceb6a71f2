import { cancelEmails } from "../../mail/queue/cancel.store";
import { enqueue } from "../../mail/queue/enqueue.store";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { pauseInactive, setActive, setAsked } from "../writeSubscriptions.store";
import { answerPeriod, inactiveSince } from "./policy";

/** How many readers are asked or paused at once, so that a long list does not hold up the worker. */
const batch = 500;

/** Subscriptions that get digests, including those whose pause has ended. */
const receiving = (now: Date) => ({
  confirmedAt: { not: null },
  unsubscribedAt: null,
  OR: [{ pausedAt: null }, { pausedUntil: { lte: now } }],
});

export async function markActive(subscriptionId: number, now: Date): Promise<void> {
  await setActive({ id: subscriptionId }, now);
}

/** Records the activity of an email's reader: they opened it in the browser. */
export async function markOpened(emailId: number, now: Date): Promise<void> {
  await setActive({ emails: { some: { id: emailId } } }, now);
}

/** Asks once; pauses those who were asked and have not answered. Returns how many of each. */
export async function askInactive(now: Date): Promise<{ asked: number; paused: number }> {
  const since = inactiveSince(now, env().inactiveDays);
  if (since === null) return { asked: 0, paused: 0 };
  return { asked: await ask(since, now), paused: await pauseUnanswered(now) };
}

async function ask(since: Date, now: Date): Promise<number> {
  const silent = { lastActiveAt: { lt: since }, reengagementQueuedAt: null };
  const found = await db().subscription.findMany({
    where: { ...receiving(now), ...silent },
    select: { id: true },
    take: batch,
  });
  if (found.length === 0) return 0;
  const ids = found.map(({ id }) => id);
  return db().$transaction(async (tx) => {
    // Another worker may have asked some of them meanwhile.
    const asked = await setAsked(tx, { id: { in: ids }, ...silent }, now);
    const email = { kind: "stillThere", about: now.toISOString().slice(0, 10) };
    const emails = asked.map(({ id }) => ({ ...email, subscriptionId: id }));
    await enqueue(tx, emails, now);
    return asked.length;
  });
}

async function pauseUnanswered(now: Date): Promise<number> {
  const askedBefore = { reengagementQueuedAt: { lte: new Date(now.getTime() - answerPeriod) } };
  return db().$transaction(async (tx) => {
    const paused = await pauseInactive(tx, { ...receiving(now), ...askedBefore }, batch, now);
    const digests = { subscriptionId: { in: paused.map(({ id }) => id) }, kind: "digest" };
    await cancelEmails(digests, now, tx);
    return paused.length;
  });
}
