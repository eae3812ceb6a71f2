import { createHash } from "node:crypto";
import { db } from "../../platform/db";
import type { SmallPicture } from "./shrink";

/** How long to wait after each failed attempt, in ms; after the last, the paper stays without a picture. */
const pauses = [3600_000, 24 * 3600_000, 7 * 24 * 3600_000];

const maxError = 300; // characters

export type ClaimedPicture = { address: string; attempts: number };

export async function hasDuePictures(now: Date): Promise<boolean> {
  return (await db().picture.findFirst({ where: { dueAt: { lte: now } }, select: { paperId: true } })) !== null;
}

/**
 * Claims addresses to fetch, of the newest papers first, each for one of several workers. Papers with an address that was
 * fetched for another get its copy. The claim counts as an attempt at once, so that an image which ends processes is
 * given up, too.
 */
export async function claimPictures(limit: number, now: Date): Promise<ClaimedPicture[]> {
  const due = { dueAt: { lte: now } };
  const rows = await db().picture.findMany({
    where: due,
    orderBy: [{ dueAt: "asc" }, { paperId: "desc" }],
    take: limit,
    select: { address: true, attempts: true },
  });
  const claimed: ClaimedPicture[] = [];
  for (const { address, attempts } of new Map(rows.map((row) => [row.address, row])).values()) {
    const isExhausted = attempts > pauses.length;
    const dueAt = isExhausted ? null : later(now, pauses[attempts] ?? 3600_000);
    const data = { attempts: attempts + 1, dueAt, error: "the process that was fetching it ended" };
    const { count } = await db().picture.updateMany({ where: { address, ...due }, data });
    if (count === 0 || isExhausted || (await copyFromAnother(address))) continue;
    claimed.push({ address, attempts: attempts + 1 });
  }
  return claimed;
}

async function copyFromAnother(address: string): Promise<boolean> {
  const found = await db().picture.findFirst({
    where: { address, hash: { not: null } },
    select: { hash: true, width: true, height: true, bytes: true },
  });
  if (!found) return false;
  await db().picture.updateMany({ where: { address, hash: null }, data: { ...found, dueAt: null, error: null } });
  return true;
}

/** Stores the copy, for all papers with its address. */
export async function storePicture(address: string, { bytes, width, height }: SmallPicture): Promise<void> {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const data = { hash, width, height, bytes: Uint8Array.from(bytes), dueAt: null, error: null };
  await db().picture.updateMany({ where: { address }, data });
}

/** @param isFinal whether no later attempt would succeed */
export async function recordFailure(picture: ClaimedPicture, reason: string, isFinal: boolean): Promise<void> {
  const isOver = isFinal || picture.attempts > pauses.length;
  await db().picture.updateMany({
    where: { address: picture.address, hash: null },
    data: { error: reason.slice(0, maxError), ...(isOver ? { dueAt: null } : {}) },
  });
}

const forgottenAtOnce = 500; // Rows of one write, which holds up others meanwhile

/** Deletes all copies, for a site that shows none. They are due again, should it show them later. */
export async function forgetPictures(): Promise<void> {
  for (;;) {
    const rows = await db().picture.findMany({
      where: { hash: { not: null } },
      take: forgottenAtOnce,
      select: { paperId: true },
    });
    if (rows.length === 0) return;
    await db().picture.updateMany({
      where: { paperId: { in: rows.map(({ paperId }) => paperId) } },
      data: { hash: null, width: null, height: null, bytes: null, attempts: 0, dueAt: new Date(0) },
    });
  }
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
