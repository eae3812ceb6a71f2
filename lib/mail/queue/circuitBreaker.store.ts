import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { nextProbeAt } from "./circuitBreaker";

/** Why nothing is sent: the mail server would not have it, or a person said so. */
export type SendingPause = {
  cause: "server" | "person";
  reason: string;
  since: Date;
  probes: number;
  probeAt: Date | null;
};

/** @returns the pause that is on, or null while emails go out */
export async function findPause(): Promise<SendingPause | null> {
  const found = await db().mailPause.findFirst({ where: { endedAt: null }, orderBy: { id: "desc" } });
  return found && { ...found, cause: found.cause === "person" ? "person" : "server" };
}

/** Pauses the run until a probe goes through. @returns false where it was paused already */
export async function pauseForServer(reason: string, now: Date): Promise<boolean> {
  const begun = await db().$executeRaw(Prisma.sql`
    INSERT INTO "MailPause" ("cause", "reason", "since", "probeAt")
    SELECT 'server', ${reason}, ${now}, ${nextProbeAt(0, now)}
    WHERE NOT EXISTS (SELECT 1 FROM "MailPause" WHERE "endedAt" IS NULL)`);
  return begun > 0;
}

/** Pauses the run until a person ends it; a pause that the server caused becomes theirs. */
export async function pauseForPerson(reason: string, now: Date): Promise<void> {
  await db().$transaction([
    db().mailPause.updateMany({ where: { endedAt: null }, data: { endedAt: now } }),
    db().mailPause.create({ data: { cause: "person", reason, since: now } }),
  ]);
}

/**
 * Takes on to try one email while the run is paused. One worker gets to, and the next one has its turn when this one
 * should have been done, in case it dies.
 * @param until when it should
 */
export async function claimProbe(now: Date, until: Date): Promise<boolean> {
  const { count } = await db().mailPause.updateMany({
    where: { endedAt: null, cause: "server", probeAt: { lte: now } },
    data: { probeAt: until },
  });
  return count > 0;
}

/** A probe was refused, too: the next one comes later. @returns when, or null where the pause is over or a person's */
export async function recordFailedProbe(reason: string, now: Date): Promise<Date | null> {
  const pause = await findPause();
  if (pause?.cause !== "server") return null;
  const probes = pause.probes + 1;
  const probeAt = nextProbeAt(probes, now);
  await db().mailPause.updateMany({ where: { endedAt: null, cause: "server" }, data: { reason, probes, probeAt } });
  return probeAt;
}

/** Ends the pause; one that a person began only where a person ends it. @returns whether there was one */
export async function endPause(by: SendingPause["cause"], now: Date): Promise<boolean> {
  const { count } = await db().mailPause.updateMany({
    where: { endedAt: null, ...(by === "server" ? { cause: "server" } : {}) },
    data: { endedAt: now },
  });
  return count > 0;
}
