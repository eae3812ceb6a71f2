import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import type { Rate } from "../../platform/rate";
import type { EmailOutcome } from "./outcome";
import { availableNow, type DueEmail, divideBudget, take } from "./rate";

export type Claimed = {
  id: number;
  subscriptionId: number;
  kind: string;
  about: string;
  attempts: number; // Failed tries, doubtful ones, and workers that died while they held it
  doubts: number;
  abandoned: number;
  createdAt: Date;
  sendBy: Date | null;
  leasedUntil: Date;
};

/** In ms. Several times the longest try (`sendTimeout`), as a claimed email waits for its turn in the worker. */
export const leaseLength = 300_000;

export type Rates = { all: Rate | null; perDomain: Rate | null };
export const unlimited: Rates = { all: null, perDomain: null };

/** `more`: some emails moved to the lanes of their domains, so the next claim finds those behind them. */
export type Claim = { emails: Claimed[]; more: boolean };

export type ClaimOptions = {
  rates?: Rates;
  /** Ids that this worker still holds, whatever their lease says: the clock may have been set ahead. */
  inHand?: number[];
};

// Action emails before digests, then by due time, including those of a dead worker whose lease has expired. A single
// statement or transaction, so that two workers never claim the same email. It reads in index order: a long queue costs
// no more than a short one.
export async function claimEmails(
  worker: string,
  limit: number,
  now: Date,
  { rates = unlimited, inHand = [] }: ClaimOptions = {},
): Promise<Claim> {
  if (rates.all || rates.perDomain) return claimAtRates(worker, limit, now, rates, inHand);
  const due = Prisma.sql`SELECT "id" FROM (${dueEmails("", limit, now, inHand)})`;
  return { emails: await lease(db(), worker, due, now), more: false };
}

// Rates are stored in rows, so that all workers share them. An email whose domain has used up its rate moves once to a
// lane of that domain: later claims reach the emails behind it without reading it again.
async function claimAtRates(
  worker: string,
  limit: number,
  now: Date,
  { all, perDomain }: Rates,
  inHand: number[],
): Promise<Claim> {
  return db().$transaction(async (tx) => {
    // The write comes first, as SQLite may refuse to upgrade a read transaction to a write transaction.
    const total = await tx.mailRate.upsert({
      where: { name: "" },
      create: { name: "", freeAt: now },
      update: { name: "" },
    });
    const budget = all ? Math.min(limit, availableNow(all, total.freeAt, now)) : limit;
    if (budget === 0) return { emails: [], more: false };

    const lanes = await tx.$queryRaw<{ lane: string }[]>(lanesInUse);
    const due: Waiting[] = [];
    for (const lane of ["", ...lanes.map((row) => row.lane)]) {
      due.push(...(await tx.$queryRaw<Waiting[]>(dueEmails(lane, budget, now, inHand))));
    }
    const domains = [...new Set(due.map(({ domain }) => domain))];
    const rows = await tx.mailRate.findMany({ where: { name: { in: domains } } });
    const freeAtByDomain = new Map(rows.map(({ name, freeAt }) => [name, freeAt]));
    const left = (domain: string) =>
      perDomain ? availableNow(perDomain, freeAtByDomain.get(domain) ?? null, now) : budget;
    const { going, waiting, taken } = divideBudget(due.sort(inOrder), budget, left);

    const pay = async (rate: Rate, name: string, from: Date | null, count: number) => {
      const freeAt = take(rate, from, count, now);
      await tx.mailRate.upsert({ where: { name }, create: { name, freeAt }, update: { freeAt } });
    };
    if (all) await pay(all, "", total.freeAt, going.length);
    if (perDomain)
      for (const [domain, count] of taken) await pay(perDomain, domain, freeAtByDomain.get(domain) ?? null, count);

    const moving = waiting.filter(({ lane, domain }) => lane !== domain);
    for (const domain of new Set(moving.map((email) => email.domain))) {
      const ids = moving.filter((email) => email.domain === domain).map(({ id }) => Number(id));
      await tx.email.updateMany({ where: { id: { in: ids }, state: "queued" }, data: { lane: domain } });
    }
    const ids = going.map(({ id }) => id);
    const emails = ids.length > 0 ? await lease(tx, worker, Prisma.join(ids), now) : [];
    return { emails, more: moving.length > 0 };
  });
}

/** A due email as SQLite returns it; `later` is 1 for digests. */
type Waiting = DueEmail & { lane: string; later: number; dueAt: string };

function inOrder(a: Waiting, b: Waiting): number {
  if (a.later !== b.later) return Number(a.later) - Number(b.later);
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return Number(a.id) - Number(b.id);
}

const lanesInUse = Prisma.sql`
  WITH RECURSIVE "step" ("lane") AS (
    SELECT MIN("lane") FROM "Email" WHERE "state" = 'queued' AND "lane" > ''
    UNION ALL
    SELECT (SELECT MIN("lane") FROM "Email" WHERE "state" = 'queued' AND "lane" > "step"."lane")
    FROM "step" WHERE "lane" IS NOT NULL
  )
  SELECT "lane" FROM "step" WHERE "lane" IS NOT NULL`;

/** The first `limit` due emails of a lane; for the common lane also those that a dead worker has left. */
function dueEmails(lane: string, limit: number, now: Date, inHand: number[]): Prisma.Sql {
  const queued = (kind: Prisma.Sql) => Prisma.sql`
    SELECT * FROM (
      SELECT "id", "subscriptionId", "kind", "lane", "dueAt" FROM "Email"
      WHERE "state" = 'queued' AND "lane" = ${lane} AND "kind" ${kind} AND "dueAt" <= ${now}
      ORDER BY "dueAt", "id" LIMIT ${limit})`;
  const abandoned = Prisma.sql`
    SELECT * FROM (
      SELECT "id", "subscriptionId", "kind", "lane", "dueAt" FROM "Email"
      WHERE "state" = 'sending' AND "leasedUntil" < ${now}
        AND "id" NOT IN (${Prisma.join([0, ...inHand])})
      ORDER BY "dueAt", "id" LIMIT ${limit})`;
  return Prisma.sql`
    SELECT e."id", e."lane", e."kind" = 'digest' AS "later", CAST(e."dueAt" AS TEXT) AS "dueAt",
      substr(s."emailKey", instr(s."emailKey", '@') + 1) AS "domain"
    FROM (
      ${queued(Prisma.sql`< 'digest'`)} UNION ALL ${queued(Prisma.sql`> 'digest'`)} UNION ALL
      ${queued(Prisma.sql`= 'digest'`)} ${lane === "" ? Prisma.sql`UNION ALL ${abandoned}` : Prisma.empty}
    ) e JOIN "Subscription" s ON s."id" = e."subscriptionId"
    ORDER BY "later", e."dueAt", e."id" LIMIT ${limit}`;
}

async function lease(on: Prisma.TransactionClient, worker: string, ids: Prisma.Sql, now: Date): Promise<Claimed[]> {
  const until = new Date(now.getTime() + leaseLength);
  const rows = await on.$queryRaw<Claimed[]>(Prisma.sql`
    UPDATE "Email"
    SET "abandoned" = "abandoned" + ("state" = 'sending'), "state" = 'sending',
      "leasedBy" = ${worker}, "leasedUntil" = ${until}
    WHERE "id" IN (${ids})
    RETURNING "id", "subscriptionId", "kind", "about", "attempts", "doubts", "abandoned", "createdAt", "sendBy"`);
  return rows.map((row) => ({
    id: Number(row.id),
    subscriptionId: Number(row.subscriptionId),
    kind: row.kind,
    about: row.about,
    attempts: Number(row.attempts),
    doubts: Number(row.doubts),
    abandoned: Number(row.abandoned),
    createdAt: new Date(row.createdAt),
    sendBy: row.sendBy && new Date(row.sendBy),
    leasedUntil: until,
  }));
}

export type EndedEmail = { email: Claimed; at: Date; outcome: EmailOutcome };

/** In one transaction. A worker whose lease has expired adds to the history, but leaves the state to the new holder. */
export async function recordOutcomes(worker: string, ended: EndedEmail[]): Promise<void> {
  const cleared = { leasedBy: null, leasedUntil: null };
  const own = { leasedBy: worker, state: "sending" };
  const sent = ended.filter(({ outcome: result }) => result.state === "sent");
  const others = ended.filter(({ outcome: result }) => result.state !== "sent");
  const tries = ended.filter(({ outcome: result }) => result.outcome !== null);
  await db().$transaction([
    db().email.updateMany({
      where: { ...own, id: { in: sent.map(({ email }) => email.id) } },
      data: { ...cleared, state: "sent", endedAt: sent.at(-1)?.at ?? null },
    }),
    ...others.map(({ email, at, outcome: { outcome: _, reason: __, ...change } }) =>
      db().email.updateMany({
        where: { ...own, id: email.id },
        data: { ...cleared, ...change, endedAt: change.state === "queued" || change.state === "held" ? null : at },
      }),
    ),
    ...(tries.length > 0 ? [db().$executeRaw(addAttempts(worker, tries))] : []),
  ]);
}

/** Skips emails that were deleted meanwhile, along with everything about their reader. */
function addAttempts(worker: string, tries: EndedEmail[]): Prisma.Sql {
  const rows = tries.map(
    ({ email, at, outcome: result }) =>
      Prisma.sql`(${email.id}, ${at}, ${worker}, ${result.outcome}, ${result.reason})`,
  );
  return Prisma.sql`
    INSERT INTO "Attempt" ("emailId", "at", "worker", "outcome", "reason")
    SELECT * FROM (VALUES ${Prisma.join(rows)}) WHERE "column1" IN (SELECT "id" FROM "Email")`;
}

export async function releaseEmails(worker: string, emails: Claimed[]): Promise<void> {
  await db().email.updateMany({
    where: { id: { in: emails.map(({ id }) => id) }, leasedBy: worker, state: "sending" },
    data: { state: "queued", leasedBy: null, leasedUntil: null },
  });
}

/** Deletes what no rate needs any longer: lanes if there is no rate per domain, and rates that are long refilled. */
export async function tidyRates({ perDomain }: Rates, now: Date): Promise<void> {
  if (!perDomain) await db().email.updateMany({ where: { state: "queued", lane: { gt: "" } }, data: { lane: "" } });
  await db().mailRate.deleteMany({ where: { name: { not: "" }, freeAt: { lt: now } } });
}
