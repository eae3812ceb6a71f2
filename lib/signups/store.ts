import { askToConfirm } from "../confirmations/store";
import { db } from "../db";
import { env } from "../env";
import { Prisma } from "../generated/prisma/client";
import { beginMove } from "../moves/store";
import { secrets } from "../secrets";
import { emailKey } from "../subscriptions/schema";
import { bars } from "../suppressions/bars";
import { findSuppression } from "../suppressions/store";
import { askedAtMost, countedFor, limitedMailbox, limitHash, rememberedFor } from "./limits";
import { type Reception, requestSchema, type SignUpRequest } from "./schema";

/** How many are answered before the worker looks after other things. */
const batch = 20;

/**
 * Takes a sign-up, unless too many came within the hour. One statement, which reads nothing of the address: whether
 * it is known, suppressed or asked too often is for the worker to find, so that no answer here, nor the time that it
 * takes, can tell. The limits are counted where the row is written, and so hold for any number of processes.
 * @param network as `networkOf` has it
 */
export async function takeSignUp(request: SignUpRequest, network: string, now: Date): Promise<Reception> {
  const { perNetwork, perHour } = env().signUps;
  const { lasting } = secrets();
  const address = limitHash("address", limitedMailbox(request.email), lasting);
  const origin = limitHash("network", network, lasting);
  const since = new Date(now.getTime() - countedFor);
  const fromNetwork = Prisma.sql`SELECT count(*) FROM "SignUp" WHERE "network" = ${origin} AND "createdAt" > ${since}`;
  const fromAll = Prisma.sql`SELECT count(*) FROM "SignUp" WHERE "createdAt" > ${since}`;
  const taken = await db().$executeRaw(Prisma.sql`
    INSERT INTO "SignUp" ("createdAt", "network", "address", "request")
    SELECT ${now}, ${origin}, ${address}, ${JSON.stringify(request)}
    WHERE (${fromNetwork}) < ${perNetwork} AND (${fromAll}) < ${perHour}`);
  const recent = { createdAt: { gt: since } };
  const total = await db().signUp.count({ where: recent });
  if (taken > 0) {
    if (total === perHour)
      console.warn(`${perHour} sign-ups came within an hour: no more are taken (SIGN_UPS_PER_HOUR)`);
    return "taken";
  }
  return (await db().signUp.count({ where: { ...recent, network: origin } })) >= perNetwork ? "network" : "site";
}

/**
 * Answers the sign-ups that wait: queues the email that asks for confirmation, or leaves it. In several workers at
 * once, each is answered by one. @returns how many
 */
export async function answerSignUps(now: Date): Promise<number> {
  const waiting = await db().signUp.findMany({ where: { answeredAt: null }, orderBy: { id: "asc" }, take: batch });
  for (const { id, address, request } of waiting) {
    const { data } = requestSchema.safeParse(JSON.parse(request ?? "null"));
    await answer(id, address, data ?? null, now);
  }
  return waiting.length;
}

/** @param request null where it was taken by a version that asked for other things, which ends it */
async function answer(id: number, address: string, request: SignUpRequest | null, now: Date): Promise<void> {
  const suppression = request && (await findSuppression(emailKey(request.email)));
  await db().$transaction(async (tx) => {
    const { count } = await tx.signUp.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: now, request: null },
    });
    if (count === 0) return;
    const barred = suppression !== null && bars(suppression.reason, "confirmation");
    const outcome = barred ? "suppressed" : request ? await carryOut(tx, address, request, now) : "void";
    await tx.signUp.update({ where: { id }, data: { outcome } });
  });
}

async function carryOut(tx: Prisma.TransactionClient, address: string, request: SignUpRequest, now: Date) {
  for (const { within, times } of askedAtMost) {
    const since = new Date(now.getTime() - within);
    if ((await tx.signUp.count({ where: { address, outcome: "asked", answeredAt: { gt: since } } })) >= times)
      return "limited";
  }
  if (request.kind === "move") return (await beginMove(tx, request, now)) ? "asked" : "void";
  await askToConfirm(tx, request, now);
  return "asked";
}

/** Forgets where sign-ups came from once that counts no more, and after a month that they were. */
export async function forgetSignUps(now: Date): Promise<void> {
  const before = (ms: number) => ({ lte: new Date(now.getTime() - ms) });
  await db().$transaction([
    db().signUp.updateMany({
      where: { network: { not: null }, createdAt: before(countedFor) },
      data: { network: null },
    }),
    db().signUp.deleteMany({ where: { createdAt: before(rememberedFor), answeredAt: { not: null } } }),
  ]);
}
