import { z } from "zod";
import type { Day } from "../../calendar/day";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { reading } from "../../platform/reading.store";
import type { Validators } from "../fetcher/answer";

export type Checkpoint = { cursor: unknown; finished: boolean; days: Day[]; listed: [Day, number][] };

const checkpointSchema = z.object({
  cursor: z.unknown(),
  finished: z.boolean(),
  days: z.array(z.string()),
  listed: z.array(z.tuple([z.string(), z.number()])).default([]),
});

/** Milliseconds. An older cursor says nothing about what the source has now, and the fetch starts again. */
const maxCheckpointAge = 14 * 86_400_000;

export async function readCheckpoint(key: string, now: Date): Promise<Checkpoint | null> {
  const row = await db().checkpoint.findUnique({ where: { key } });
  if (!row || now.getTime() - row.updatedAt.getTime() > maxCheckpointAge) return null;
  return checkpointSchema.parse(JSON.parse(row.progress));
}

export async function saveCheckpoint(key: string, checkpoint: Checkpoint): Promise<void> {
  const progress = JSON.stringify(checkpoint);
  await db().checkpoint.upsert({ where: { key }, create: { key, progress }, update: { progress } });
}

export async function dropCheckpoint(key: string): Promise<void> {
  await db().checkpoint.deleteMany({ where: { key } });
}

export type RunCounts = { seen: number; created: number; updated: number; unchanged: number; bad: number };

export type Run = RunCounts & { source: string; startedAt: Date; endedAt: Date | null; error: string | null };

/** Ends runs of the source that are still open: their process is gone. Returns the number of the run. */
export async function startRun(source: string, now: Date): Promise<number> {
  await endOpenRuns(source, interrupted, now);
  return (await db().sourceRun.create({ data: { source, startedAt: now } })).id;
}

export async function endRun(id: number, counts: RunCounts, error: string | null, now: Date): Promise<void> {
  await db().sourceRun.update({ where: { id }, data: { ...counts, error, endedAt: now } });
}

export const interrupted = "interrupted: its process was killed";

export const stopped = "stopped; the next run continues from there";

export async function endOpenRuns(source: string, error: string, now: Date): Promise<number> {
  return (await db().sourceRun.updateMany({ where: { source, endedAt: null }, data: { error, endedAt: now } })).count;
}

/** For a process that could not, and that may have ended before it started the run. */
export async function recordLostRun(source: string, error: string, startedAt: Date, now: Date): Promise<void> {
  if ((await endOpenRuns(source, error, now)) > 0) return;
  await db().sourceRun.create({ data: { source, startedAt, endedAt: now, error } });
}

const retention = 60 * 86_400_000; // How long runs are kept, in ms

export async function deleteOldRuns(now: Date): Promise<void> {
  await db().sourceRun.deleteMany({ where: { startedAt: { lt: new Date(now.getTime() - retention) } } });
}

export type SourceState = {
  name: string;
  nextAt: Date;
  succeededAt: Date | null;
  failures: number;
  validators: Record<string, Validators>;
};

const validatorsSchema = z.record(
  z.string(),
  z.object({ etag: z.string().exactOptional(), lastModified: z.string().exactOptional() }),
);

/** A new source is due at once, one with a denser schedule earlier. `due` is when each is due by its schedule. */
export async function syncSources(due: Map<string, Date>, now: Date): Promise<void> {
  const names = [...due.keys()];
  const known = new Set((await db().source.findMany({ select: { name: true } })).map(({ name }) => name));
  if (known.size > 0) await db().source.deleteMany({ where: { name: { notIn: names } } });
  for (const [name, at] of due) {
    if (!known.has(name)) await db().source.upsert({ where: { name }, create: { name, nextAt: now }, update: {} });
    else await db().source.updateMany({ where: { name, nextAt: { gt: at } }, data: { nextAt: at } });
  }
}

/** Milliseconds. The worker renews it during a run, so that another worker soon takes over a run that was killed. */
export const runLease = 120_000;

/** Claims a source that is due, in one statement, so that only one of several workers runs it. */
export async function claimSource(worker: string, now: Date): Promise<SourceState | null> {
  return claim(Prisma.sql`"nextAt" <= ${now}`, worker, now);
}

/** Claims a source by its name, due or not; null if a worker holds it, or if it does not exist. */
export async function claimNamed(name: string, worker: string, now: Date): Promise<SourceState | null> {
  return claim(Prisma.sql`"name" = ${name}`, worker, now);
}

export async function readClaimed(name: string, worker: string): Promise<SourceState | null> {
  const row = await db().source.findFirst({ where: { name, leasedBy: worker } });
  return row && readState(row);
}

async function claim(which: Prisma.Sql, worker: string, now: Date): Promise<SourceState | null> {
  const until = new Date(now.getTime() + runLease);
  const rows = await db().$queryRaw<{ name: string }[]>(Prisma.sql`
    UPDATE "Source" SET "leasedBy" = ${worker}, "leasedUntil" = ${until}
    WHERE "name" = (
      SELECT "name" FROM "Source" WHERE ${which} AND ("leasedUntil" IS NULL OR "leasedUntil" < ${now})
      ORDER BY "nextAt", "name" LIMIT 1)
    RETURNING "name"`);
  const name = rows[0]?.name;
  return name === undefined ? null : readState(await db().source.findUniqueOrThrow({ where: { name } }));
}

/** Returns whether this worker still holds it. */
export async function renewSource(name: string, worker: string, now: Date): Promise<boolean> {
  const leasedUntil = new Date(now.getTime() + runLease);
  return (await db().source.updateMany({ where: { name, leasedBy: worker }, data: { leasedUntil } })).count > 0;
}

export async function releaseSource(
  name: string,
  worker: string,
  outcome: { nextAt: Date; succeededAt?: Date; failures: number; validators?: Record<string, Validators> },
): Promise<void> {
  const { validators, ...rest } = outcome;
  await db().source.updateMany({
    where: { name, leasedBy: worker },
    data: {
      ...rest,
      ...(validators ? { validators: JSON.stringify(validators) } : {}),
      leasedBy: null,
      leasedUntil: null,
    },
  });
}

/** Returns when the next source is due; null if there is none. */
export async function nextRunAt(): Promise<Date | null> {
  const next = reading<string | null>(`SELECT MIN("nextAt") FROM "Source"`).pluck().get();
  return next ? new Date(next) : null;
}

/** A source with its last run. `failingSince` is null if the last run succeeded. */
export function countSources(): number {
  return reading<number>(`SELECT COUNT(*) FROM "Source"`).pluck().get() ?? 0;
}

export type ListedSource = { state: SourceState; isRunning: boolean; lastRun: Run | null; failingSince: Date | null };

export async function listSources(now: Date): Promise<ListedSource[]> {
  const rows = await db().source.findMany({ orderBy: { name: "asc" } });
  return Promise.all(
    rows.map(async (row) => ({
      state: readState(row),
      isRunning: row.leasedUntil !== null && row.leasedUntil > now,
      lastRun: await db().sourceRun.findFirst({ where: { source: row.name }, orderBy: { startedAt: "desc" } }),
      failingSince: row.failures > 0 ? await firstFailure(row.name, row.succeededAt) : null,
    })),
  );
}

async function firstFailure(source: string, succeededAt: Date | null): Promise<Date | null> {
  const where = { source, error: { not: null }, ...(succeededAt ? { startedAt: { gt: succeededAt } } : {}) };
  return (await db().sourceRun.findFirst({ where, orderBy: { startedAt: "asc" } }))?.startedAt ?? null;
}

function readState(row: {
  name: string;
  nextAt: Date;
  succeededAt: Date | null;
  failures: number;
  validators: string;
}): SourceState {
  const { name, nextAt, succeededAt, failures } = row;
  return { name, nextAt, succeededAt, failures, validators: validatorsSchema.parse(JSON.parse(row.validators)) };
}
