import { db } from "../../platform/db";
import { env } from "../../platform/env";
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
  await db().subscription.updateMany({ where: { id: subscriptionId }, data: { seenAt: now, askedAt: null } });
}

/** Notes that the reader of an email is there: they opened it in the browser. */
export async function markOpened(emailId: number, now: Date): Promise<void> {
  const data = { seenAt: now, askedAt: null };
  await db().subscription.updateMany({ where: { emails: { some: { id: emailId } } }, data });
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
  const silent = { seenAt: { lt: since }, askedAt: null };
  const found = await db().subscription.findMany({
    where: { ...going(now), ...silent },
    select: { id: true },
    take: batch,
  });
  if (found.length === 0) return 0;
  const ids = found.map(({ id }) => id);
  return db().$transaction(async (tx) => {
    // Another worker may have asked some of them since.
    const asked = await tx.subscription.updateManyAndReturn({
      where: { id: { in: ids }, ...silent },
      data: { askedAt: now },
      select: { id: true },
    });
    const owed = { kind: "stillThere", subject: now.toISOString().slice(0, 10), createdAt: now, dueAt: now };
    await tx.email.createMany({ data: asked.map(({ id }) => ({ ...owed, subscriptionId: id })) });
    return asked.length;
  });
}

async function pauseSilent(now: Date): Promise<number> {
  const askedBefore = { askedAt: { lte: new Date(now.getTime() - patience) } };
  return db().$transaction(async (tx) => {
    const paused = await tx.subscription.updateManyAndReturn({
      where: { ...going(now), ...askedBefore },
      data: { pausedAt: now, pausedUntil: null, nextAt: null },
      select: { id: true },
      limit: batch,
    });
    await tx.email.updateMany({
      where: { subscriptionId: { in: paused.map(({ id }) => id) }, state: { in: ["queued", "held"] }, kind: "digest" },
      data: { state: "cancelled", endedAt: now },
    });
    return paused.length;
  });
}
