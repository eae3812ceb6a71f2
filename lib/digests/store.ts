import type { Day } from "../calendar/day";
import { Prisma } from "../generated/prisma/client";
import { recordCoverage } from "../mail/queue/coverage.store";
import { db } from "../platform/db";
import { isActive } from "../subscribers/active";
import { isPaused } from "../subscribers/preferences/pause";
import type { Schedule } from "../subscribers/schedule";
import { type Cadence, cadenceSchema } from "../subscribers/schema";
import { setCovered } from "../subscribers/writeSubscriptions.store";
import type { Coverage } from "./coverage";
import type { Chosen } from "./interleave";
import { getsDigests } from "./queueDue.store";
import { type Interest, interestSchema, reasonsJson } from "./schema";

export type DigestOrder = {
  id: number;
  createdAt: Date;
  range: Coverage | null; // The days it covers, if it was composed before
  reader: Subscriber;
};

export type Subscriber = {
  id: number;
  email: string;
  emailKey: string;
  getsDigests: boolean; // Active (subscribers/active.ts) and not paused
  isPaused: boolean;
  cadence: Cadence;
  maxPapers: number;
  sendWhenEmpty: boolean;
  coveredTo: Day | null;
  interests: Interest[];
};

export async function readSubscribers(
  { after, take }: { after: number; take: number },
  now: Date,
): Promise<Scheduled[]> {
  const rows = await db().$queryRaw<{ id: bigint }[]>(Prisma.sql`
    SELECT s."id" FROM "Subscription" s WHERE s."id" > ${after} AND ${getsDigests(now)} ORDER BY s."id" LIMIT ${take}`);
  const found = await db().subscription.findMany({
    where: { id: { in: rows.map(({ id }) => Number(id)) } },
    include: { interests: { orderBy: { id: "asc" } } },
    orderBy: { id: "asc" },
  });
  return found.map((row) => ({ ...readSubscriber(row, now), ...readSchedule(row) }));
}

export async function findOrder(emailId: number, now: Date): Promise<DigestOrder | null> {
  return (await readOrders([emailId], now))[0] ?? null;
}

export async function readOrders(emailIds: number[], now: Date): Promise<DigestOrder[]> {
  const emails = await db().email.findMany({
    where: { id: { in: emailIds }, kind: "digest" },
    include: { subscription: { include: { interests: { orderBy: { id: "asc" } } } } },
  });
  return emails.map(({ id, createdAt, coversFrom, coversTo, subscription }) => ({
    id,
    createdAt,
    range: coversFrom && coversTo ? { from: coversFrom, to: coversTo } : null,
    reader: readSubscriber(subscription, now),
  }));
}

export type Scheduled = Subscriber & Schedule;

function readSchedule({ cadence, weekday, hour, timeZone }: Omit<Schedule, "cadence"> & { cadence: string }): Schedule {
  return { cadence: cadenceSchema.parse(cadence), weekday, hour, timeZone };
}

type SubscriptionRow = Prisma.SubscriptionGetPayload<{ include: { interests: true } }>;

function readSubscriber(row: SubscriptionRow, now: Date): Subscriber {
  const {
    id,
    email,
    emailKey,
    confirmedAt,
    unsubscribedAt,
    pausedAt,
    pausedUntil,
    maxPapers,
    sendWhenEmpty,
    coveredTo,
  } = row;
  const paused = isPaused({ pausedAt, pausedUntil }, now);
  const interests = row.interests.map(({ kind, value }) => interestSchema.parse({ kind, value }));
  return {
    id,
    email,
    emailKey,
    getsDigests: isActive({ confirmedAt, unsubscribedAt }) && !paused,
    isPaused: paused,
    cadence: cadenceSchema.parse(row.cadence),
    maxPapers,
    sendWhenEmpty,
    coveredTo,
    // The default interest of a subscription without any.
    interests: interests.length > 0 ? interests : [{ kind: "trending", value: "" }],
  };
}

export async function readDelivered(readerIds: number[], papers: number[]): Promise<Map<number, Set<number>>> {
  const delivered = new Map(readerIds.map((id) => [id, new Set<number>()]));
  if (readerIds.length === 0 || papers.length === 0) return delivered;
  const { min, max } = boundsOf(papers);
  // Walks each subscriber's latest items instead of looking up each paper: the plus sign disables the index.
  const rows = await db().$queryRaw<{ subscriptionId: bigint; paperId: bigint }[]>(Prisma.sql`
    SELECT i."subscriptionId", i."paperId" FROM json_each(${JSON.stringify(readerIds)}) r
    JOIN "DigestItem" i ON i."subscriptionId" = r.value AND i."paperId" BETWEEN ${min} AND ${max}
    WHERE +i."paperId" IN (SELECT value FROM json_each(${JSON.stringify(papers)}))`);
  for (const { subscriptionId, paperId } of rows) delivered.get(Number(subscriptionId))?.add(Number(paperId));
  return delivered;
}

function boundsOf(papers: number[]) {
  return papers.reduce(({ min, max }, paper) => ({ min: Math.min(min, paper), max: Math.max(max, paper) }), {
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  });
}

/** A composed digest; `papers` is empty if it only says why there are none. */
export type ComposedDigest = { id: number; readerId: number; range: Coverage; isSent: boolean; papers: Chosen[] };

/** A retry gets the same papers. What another worker has stored stays; returns whether all was stored as composed. */
export async function storeDigests(digests: ComposedDigest[]): Promise<boolean> {
  if (digests.length === 0) return true;
  const items = digests.flatMap(({ id, readerId, papers }) =>
    papers.map(({ paper, reasons }, index) => [id, readerId, paper, index + 1, JSON.stringify(reasons)]),
  );
  const [kept] = await db().$transaction([
    db().$executeRaw(Prisma.sql`
      INSERT INTO "DigestItem" ("emailId", "subscriptionId", "paperId", "place", "reasons")
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
      FROM json_each(${JSON.stringify(items)})
      WHERE (SELECT "coversTo" IS NULL FROM "Email" WHERE "id" = value ->> 0)
        AND EXISTS (SELECT 1 FROM "Paper" WHERE "id" = value ->> 2)
      ON CONFLICT DO NOTHING`),
    recordCoverage(digests.flatMap(({ id, range, isSent }) => (isSent ? [{ id, ...range }] : []))),
    setCovered(digests.map(({ readerId, range }) => ({ id: readerId, to: range.to }))),
  ]);
  return kept === items.length;
}

export async function readItems(emailIds: number[]): Promise<Map<number, Chosen[]>> {
  const items = new Map<number, Chosen[]>(emailIds.map((id) => [id, []]));
  const rows = await db().digestItem.findMany({ where: { emailId: { in: emailIds } }, orderBy: { place: "asc" } });
  for (const { emailId, paperId, reasons } of rows)
    items.get(emailId)?.push({ paper: paperId, reasons: reasonsJson.parse(reasons) });
  return items;
}

export type DeliveryState = {
  reader: Subscriber;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
  pausedUntil: Date | null;
  nextAt: Date | null;
  sent: { id: number; createdAt: Date; endedAt: Date | null; hasPapers: boolean } | null;
  last: { state: string; reason: string | null } | null; // `reason` is that of its last attempt, if any
};

export async function readDeliveryState(subscriptionId: number, now: Date): Promise<DeliveryState | null> {
  const row = await db().subscription.findUnique({
    where: { id: subscriptionId },
    include: { interests: { orderBy: { id: "asc" } } },
  });
  if (!row) return null;
  const digests = { subscriptionId, kind: "digest" };
  const [sent, last] = await Promise.all([
    db().email.findFirst({ where: { ...digests, state: "sent" }, orderBy: { id: "desc" } }),
    db().email.findFirst({
      where: digests,
      orderBy: { id: "desc" },
      include: { history: { orderBy: { id: "desc" }, take: 1 } },
    }),
  ]);
  const { confirmedAt, unsubscribedAt, pausedUntil, nextAt } = row;
  return {
    reader: readSubscriber(row, now),
    confirmedAt,
    unsubscribedAt,
    pausedUntil,
    nextAt,
    sent: sent && { id: sent.id, createdAt: sent.createdAt, endedAt: sent.endedAt, hasPapers: sent.coversTo !== null },
    last: last && { state: last.state, reason: last.history[0]?.reason ?? null },
  };
}
