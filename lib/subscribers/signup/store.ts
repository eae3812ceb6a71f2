import { Prisma } from "../../generated/prisma/client";
import { emailKey } from "../../mail/address";
import { blocks } from "../../mail/suppression/blocks";
import { findSuppression } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { widerNetworks } from "../../platform/http/network";
import { log } from "../../platform/logs/log";
import { limitReached } from "../../platform/logs/security";
import { secrets } from "../../platform/secrets";
import { beginAddressChange } from "../addressChange/store";
import { askToConfirm } from "../confirmation/store";
import { allowances, type Counts, levelFor, whyNotTaken } from "./allowances";
import { type Met, unchallenged } from "./challenge";
import { askedAtMost, countedFor, limitedMailbox, limitHash, rememberedFor } from "./limits";
import { printRequest, type Reception, requestSchema, type SignUpRequest } from "./schema";

/** How many are answered before the worker looks after other things. */
const batch = 20;

/**
 * Takes a sign-up, unless too many came within the hour. One statement, which reads nothing of the address: whether
 * it is known, suppressed or asked too often is for the worker to find, so that no answer here, nor the time that it
 * takes, can tell. The limits are counted where the row is written, and so hold for any number of processes.
 * @param network as `networkOf` has it
 * @param met whether a challenge was met, which is taken once
 */
export async function takeSignUp(
  request: SignUpRequest,
  network: string,
  now: Date,
  { proof, id }: Met = unchallenged,
): Promise<Reception> {
  const { signUps: limits } = env();
  const allowed = allowances(limits, proof);
  const addressHash = limitHash("address", limitedMailbox(request.email), secrets().lasting);
  const origin = hashesOf(network);
  const since = new Date(now.getTime() - countedFor);
  const from = (column: "network" | "wide" | "widest") =>
    Prisma.sql`(SELECT count(*) FROM "SignUp" WHERE ${Prisma.raw(`"${column}"`)} = ${origin[column]} AND "createdAt" > ${since})`;
  const taken = await db().$executeRaw(Prisma.sql`
    INSERT INTO "SignUp" ("createdAt", "network", "wide", "widest", "challenge", "addressHash", "request")
    SELECT ${now}, ${origin.network}, ${origin.wide}, ${origin.widest}, ${id}, ${addressHash}, ${printRequest(request)}
    WHERE ${from("network")} < ${allowed.network}
      AND ${from("wide")} < ${allowed.wide}
      AND ${from("widest")} < ${allowed.widest}
      AND (SELECT count(*) FROM "SignUp" WHERE "createdAt" > ${since}) < ${allowed.all}
      AND NOT EXISTS (SELECT 1 FROM "SignUp" WHERE "challenge" = ${id})`);
  const counts = await countSignUps(network, now);
  if (taken === 0) {
    const why = whyNotTaken(counts, limits);
    if (why === "network") limitReached("SIGN_UPS_PER_NETWORK", network, now);
    return why;
  }
  tellOfMany(counts.all, now);
  return "taken";
}

/** How hard the challenge is that a sign-up from a network has to meet now, see lib/subscribers/signup/allowances.ts. */
export async function challengeLevel(network: string, now: Date): Promise<number> {
  return levelFor(await countSignUps(network, now), env().signUps);
}

async function countSignUps(network: string, now: Date): Promise<Counts> {
  const createdAt = { gt: new Date(now.getTime() - countedFor) };
  const origin = hashesOf(network);
  const [fromNetwork, wide, widest, all] = await Promise.all([
    db().signUp.count({ where: { createdAt, network: origin.network } }),
    db().signUp.count({ where: { createdAt, wide: origin.wide } }),
    db().signUp.count({ where: { createdAt, widest: origin.widest } }),
    db().signUp.count({ where: { createdAt } }),
  ]);
  return { network: fromNetwork, wide, widest, all };
}

function hashesOf(network: string) {
  const { lasting } = secrets();
  const { wide, widest } = widerNetworks(network);
  return {
    network: limitHash("network", network, lasting),
    wide: limitHash("network", wide, lasting),
    widest: limitHash("network", widest, lasting),
  };
}

/** Says in the log, once an hour at most, that more is asked of sign-ups, or that no more are taken. */
function tellOfMany(all: number, now: Date): void {
  const { signUps: limits } = env();
  if (all === allowances(limits, "none").all)
    log.warn("signups.many", `${all} sign-ups arrived in the last hour; new ones now have to solve a challenge`);
  if (all === allowances(limits, "worked").all) limitReached("SIGN_UPS_PER_HOUR", null, now);
}

/**
 * Answers the sign-ups that wait: queues the email that asks for confirmation, or leaves it. In several workers at
 * once, each is answered by one. @returns how many
 */
export async function answerSignUps(now: Date): Promise<number> {
  const waiting = await db().signUp.findMany({ where: { answeredAt: null }, orderBy: { id: "asc" }, take: batch });
  for (const { id, addressHash, request } of waiting) {
    const { data } = requestSchema.safeParse(JSON.parse(request ?? "null"));
    await answer(id, addressHash, data ?? null, now);
  }
  return waiting.length;
}

/** @param request null where it was taken by a version that asked for other things, which ends it */
async function answer(id: number, addressHash: string, request: SignUpRequest | null, now: Date): Promise<void> {
  const suppression = request && (await findSuppression(emailKey(request.email)));
  await db().$transaction(async (tx) => {
    const { count } = await tx.signUp.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: now, request: null },
    });
    if (count === 0) return;
    const barred = suppression !== null && blocks(suppression.reason, "confirmation");
    const outcome = barred ? "suppressed" : request ? await carryOut(tx, addressHash, request, now) : "void";
    await tx.signUp.update({ where: { id }, data: { outcome } });
  });
}

async function carryOut(tx: Prisma.TransactionClient, addressHash: string, request: SignUpRequest, now: Date) {
  for (const { within, times } of askedAtMost) {
    const since = new Date(now.getTime() - within);
    if ((await tx.signUp.count({ where: { addressHash, outcome: "asked", answeredAt: { gt: since } } })) >= times)
      return "limited";
  }
  if (request.kind === "move") return (await beginAddressChange(tx, request, now)) ? "asked" : "void";
  await askToConfirm(tx, request, now);
  return "asked";
}

/** Forgets where sign-ups came from once that counts no more, and after a month that they were. */
export async function forgetSignUps(now: Date): Promise<void> {
  const before = (ms: number) => ({ lte: new Date(now.getTime() - ms) });
  await db().$transaction([
    db().signUp.updateMany({
      where: { network: { not: null }, createdAt: before(countedFor) },
      data: { network: null, wide: null, widest: null },
    }),
    db().signUp.deleteMany({ where: { createdAt: before(rememberedFor), answeredAt: { not: null } } }),
  ]);
}
