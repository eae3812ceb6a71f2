import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { nextProbeAt } from "./circuitBreaker";

/** Why sending is paused: because of the mail server, or by an operator. */
export type SendingPause = {
  cause: "server" | "person";
  reason: string;
  since: Date;
  probes: number;
  probeAt: Date | null;
};

export async function findPause(): Promise<SendingPause | null> {
  const found = await db().mailPause.findFirst({ where: { endedAt: null }, orderBy: { id: "desc" } });
  return found && { ...found, cause: found.cause === "person" ? "person" : "server" };
}

/** Until a probe succeeds. Returns false if sending was paused already. */
export async function pauseForServer(reason: string, now: Date): Promise<boolean> {
  const begun = await db().$executeRaw(Prisma.sql`
    INSERT INTO "MailPause" ("cause", "reason", "since", "probeAt")
    SELECT 'server', ${reason}, ${now}, ${nextProbeAt(0, now)}
    WHERE NOT EXISTS (SELECT 1 FROM "MailPause" WHERE "endedAt" IS NULL)`);
  return begun > 0;
}

export async function pauseForPerson(reason: string, now: Date): Promise<void> {
  await db().$transaction([
    db().mailPause.updateMany({ where: { endedAt: null }, data: { endedAt: now } }),
    db().mailPause.create({ data: { cause: "person", reason, since: now } }),
  ]);
}

/** To one worker only; if that one dies, another gets the probe at `until`, when it should have finished. */
export async function claimProbe(now: Date, until: Date): Promise<boolean> {
  const { count } = await db().mailPause.updateMany({
    where: { endedAt: null, cause: "server", probeAt: { lte: now } },
    data: { probeAt: until },
  });
  return count > 0;
}

/** Returns when the next probe is due; null if the pause has ended or is an operator's. */
export async function recordFailedProbe(reason: string, now: Date): Promise<Date | null> {
  const pause = await findPause();
  if (pause?.cause !== "server") return null;
  const probes = pause.probes + 1;
  const probeAt = nextProbeAt(probes, now);
  await db().mailPause.updateMany({ where: { endedAt: null, cause: "server" }, data: { reason, probes, probeAt } });
  return probeAt;
}

/** An operator's pause ends only by an operator. Returns whether there was one. */
export async function endPause(by: SendingPause["cause"], now: Date): Promise<boolean> {
  const { count } = await db().mailPause.updateMany({
    where: { endedAt: null, ...(by === "server" ? { cause: "server" } : {}) },
    data: { endedAt: now },
  });
  return count > 0;
}
