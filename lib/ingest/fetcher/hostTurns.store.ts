import { Prisma } from "../../generated/prisma/client";
import { db, isBusy } from "../../platform/db";

const pollInterval = 250; // How often to check whether another process's request is over, in ms

/** In one statement. Returns null if the lease was taken, else when to try again. */
export async function leaseHost(host: string, worker: string, now: Date, until: Date): Promise<Date | null> {
  const later = new Date(now.getTime() + pollInterval);
  try {
    const leased = await db().$queryRaw<unknown[]>(Prisma.sql`
      INSERT INTO "UpstreamHost" ("host", "freeAt", "leasedBy", "leasedUntil")
      VALUES (${host}, ${now}, ${worker}, ${until})
      ON CONFLICT ("host") DO UPDATE SET "leasedBy" = ${worker}, "leasedUntil" = ${until}
      WHERE "freeAt" <= ${now} AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
      RETURNING "host"`);
    if (leased.length > 0) return null;
  } catch (error) {
    if (isBusy(error)) return later;
    throw error;
  }
  const row = await db().upstreamHost.findUnique({ where: { host } });
  return row && row.freeAt > now ? row.freeAt : later;
}

export async function renewHost(host: string, worker: string, until: Date): Promise<void> {
  await unlessBusy(db().upstreamHost.updateMany({ where: { host, leasedBy: worker }, data: { leasedUntil: until } }));
}

export async function releaseHost(host: string, worker: string, freeAt: Date): Promise<void> {
  const free = { leasedBy: null, leasedUntil: null, freeAt };
  await unlessBusy(db().upstreamHost.updateMany({ where: { host, leasedBy: worker }, data: free }));
}

/** Ignores a busy store: a lease that is not written expires. */
async function unlessBusy(write: Promise<unknown>): Promise<void> {
  await write.catch((error: unknown) => {
    if (!isBusy(error)) throw error;
  });
}
