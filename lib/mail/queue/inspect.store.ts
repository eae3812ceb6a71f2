import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { reasonGroup } from "./reasons";

export type Queue = {
  states: Map<string, number>;
  due: number; // Emails that are due, and since when the oldest of them is
  oldest: Date | null;
  retrying: number; // Emails waiting for a retry, and those waiting for the rate of a domain
  slowed: number;
};

export async function readQueue(now: Date): Promise<Queue> {
  const queued = { state: "queued" };
  const due = { ...queued, dueAt: { lte: now } };
  const [states, dueCount, first, retrying, slowed] = await Promise.all([
    db().email.groupBy({ by: ["state"], _count: { id: true } }),
    db().email.count({ where: due }),
    db().email.aggregate({ where: due, _min: { dueAt: true } }),
    db().email.count({ where: { ...queued, attempts: { gt: 0 } } }),
    db().email.count({ where: { ...queued, lane: { gt: "" } } }),
  ]);
  return {
    states: new Map(states.map(({ state, _count }) => [state, _count.id])),
    due: dueCount,
    oldest: first._min.dueAt,
    retrying,
    slowed,
  };
}

/** Why emails are in a state, grouped by similar reasons, the most frequent first. */
export type Reason = { state: string; reason: string; count: number; example: number };

/** @param since emails that ended before are left out */
export async function listReasons(since: Date): Promise<Reason[]> {
  const rows = await db().$queryRaw<{ state: string; reason: string; count: bigint; example: bigint }[]>(Prisma.sql`
    SELECT e."state", a."reason", COUNT(*) AS "count", MAX(e."id") AS "example"
    FROM "Email" e JOIN "Attempt" a ON a."id" = (SELECT MAX("id") FROM "Attempt" WHERE "emailId" = e."id")
    WHERE a."reason" IS NOT NULL AND ((e."state" = 'queued' AND e."attempts" > 0) OR e."state" = 'held'
      OR (e."state" IN ('dead', 'expired') AND e."endedAt" >= ${since}))
    GROUP BY e."state", a."reason"`);
  const groups = new Map<string, Reason>();
  for (const { state, reason, count, example } of rows) {
    const group = reasonGroup(reason);
    const known = groups.get(`${state} ${group}`) ?? { state, reason: group, count: 0, example: Number(example) };
    groups.set(`${state} ${group}`, { ...known, count: known.count + Number(count) });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** Those with these ids, or those that match kind, state and a part of their latest reason. */
export type Selection = { ids: number[]; kind?: string; states: string[]; reason?: string };

const secondTime = 24 * 3600 * 1000; // in ms: how long an expired email is tried when an operator requeues it

/** As if they had never been tried. Returns how many. */
export async function requeue(selection: Selection, now: Date): Promise<number> {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Email"
    SET "state" = 'queued', "dueAt" = ${now}, "endedAt" = NULL, "attempts" = 0, "doubts" = 0, "abandoned" = 0,
      "sendBy" = CASE WHEN "sendBy" <= ${now} THEN ${new Date(now.getTime() + secondTime)} ELSE "sendBy" END
    WHERE ${meant(selection)}`);
}

/** Until an operator releases them. Returns how many. */
export async function hold(selection: Selection, now: Date): Promise<number> {
  const where = meant({ ...selection, states: ["queued"] });
  const [, held] = await db().$transaction([
    db().$executeRaw(Prisma.sql`
      INSERT INTO "Attempt" ("emailId", "at", "worker", "outcome", "reason")
      SELECT "id", ${now}, 'offprint mail hold', 'held', 'Held by an operator' FROM "Email" WHERE ${where}`),
    db().$executeRaw(Prisma.sql`UPDATE "Email" SET "state" = 'held' WHERE ${where}`),
  ]);
  return held;
}

function meant({ ids, kind, states, reason }: Selection): Prisma.Sql {
  const conditions = [Prisma.sql`"state" IN (${Prisma.join(states)})`];
  if (ids.length > 0) conditions.push(Prisma.sql`"id" IN (${Prisma.join(ids)})`);
  if (kind) conditions.push(Prisma.sql`"kind" = ${kind}`);
  if (reason) {
    conditions.push(Prisma.sql`instr(lower((
      SELECT a."reason" FROM "Attempt" a WHERE a."emailId" = "Email"."id" ORDER BY a."id" DESC LIMIT 1
    )), ${reason.toLowerCase()}) > 0`);
  }
  return Prisma.join(conditions, " AND ");
}
