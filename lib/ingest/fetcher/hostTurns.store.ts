import { Prisma } from "../../generated/prisma/client";
import { db, isBusy } from "../../platform/db";

/** In ms: how often one looks whether another's request is over. */
const waitForOthers = 250;

/**
 * Takes the only turn that there is to ask a host, in one statement.
 * @returns null where it was taken, or when the host may be tried for again
 */
export async function takeTurn(host: string, worker: string, now: Date, until: Date): Promise<Date | null> {
  const later = new Date(now.getTime() + waitForOthers);
  try {
    const taken = await db().$queryRaw<unknown[]>(Prisma.sql`
      INSERT INTO "UpstreamHost" ("host", "freeAt", "leasedBy", "leasedUntil")
      VALUES (${host}, ${now}, ${worker}, ${until})
      ON CONFLICT ("host") DO UPDATE SET "leasedBy" = ${worker}, "leasedUntil" = ${until}
      WHERE "freeAt" <= ${now} AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
      RETURNING "host"`);
    if (taken.length > 0) return null;
  } catch (error) {
    if (isBusy(error)) return later;
    throw error;
  }
  const row = await db().upstreamHost.findUnique({ where: { host } });
  return row && row.freeAt > now ? row.freeAt : later;
}

/** Keeps a turn for longer. */
export async function keepTurn(host: string, worker: string, until: Date): Promise<void> {
  await unlessBusy(db().upstreamHost.updateMany({ where: { host, leasedBy: worker }, data: { leasedUntil: until } }));
}

/** Gives a turn back, and says when the next one may begin. */
export async function endTurn(host: string, worker: string, freeAt: Date): Promise<void> {
  const free = { leasedBy: null, leasedUntil: null, freeAt };
  await unlessBusy(db().upstreamHost.updateMany({ where: { host, leasedBy: worker }, data: free }));
}

/** What is not written of a turn runs out by itself. */
async function unlessBusy(write: Promise<unknown>): Promise<void> {
  await write.catch((error: unknown) => {
    if (!isBusy(error)) throw error;
  });
}
