import { Prisma } from "../../generated/prisma/client";
import { emailKey } from "../../mail/address";
import { blocks } from "../../mail/suppression/blocks";
import { findSuppression } from "../../mail/suppression/store";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { surroundingNetworks } from "../../platform/http/network";
import { log } from "../../platform/logs/log";
import { limitReached } from "../../platform/logs/security";
import { secrets } from "../../platform/secrets";
import { beginAddressChange } from "../addressChange/store";
import { askToConfirm } from "../confirmation/store";
import { sendPreferencesLink } from "../preferencesLink/store";
import { allowances, type Counts, levelFor, whyNotTaken } from "./allowances";
import { type ChallengeResult, unchallenged } from "./challenge";
import { countingPeriod, limitedMailbox, limitHash, requestLimits, retention } from "./limits";
import { printRequest, requestSchema, type SignUpRequest, type SignUpResult } from "./schema";

const batch = 20; // How many are answered before the worker does other things

// Unless too many came within the hour. Reads nothing about the address: the worker finds out whether it is known,
// suppressed or asked too often, so that neither the reply nor its time reveals that. One statement counts and writes:
// the limits hold for any number of processes. `met` is accepted once.
export async function takeSignUp(
  request: SignUpRequest,
  network: string,
  now: Date,
  { proof, id }: ChallengeResult = unchallenged,
): Promise<SignUpResult> {
  const { signUps: limits } = env();
  const allowed = allowances(limits, proof);
  const addressHash = limitHash("address", limitedMailbox(request.email), secrets().lasting);
  const origin = hashesOf(network);
  const since = new Date(now.getTime() - countingPeriod);
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
  logManySignUps(counts.all, now);
  return "taken";
}

export async function challengeLevel(network: string, now: Date): Promise<number> {
  return levelFor(await countSignUps(network, now), env().signUps);
}

async function countSignUps(network: string, now: Date): Promise<Counts> {
  const createdAt = { gt: new Date(now.getTime() - countingPeriod) };
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
  const { wide, widest } = surroundingNetworks(network);
  return {
    network: limitHash("network", network, lasting),
    wide: limitHash("network", wide, lasting),
    widest: limitHash("network", widest, lasting),
  };
}

/** Logs, as the counts pass the limits, that sign-ups now need a proof or are no longer taken. */
function logManySignUps(all: number, now: Date): void {
  const { signUps: limits } = env();
  if (all === allowances(limits, "none").all)
    log.warn("signups.many", `${all} sign-ups arrived in the last hour; new ones now have to solve a challenge`);
  if (all === allowances(limits, "worked").all) limitReached("SIGN_UPS_PER_HOUR", null, now);
}

/** Queues the confirmation email or does not. Each is answered by one worker. Returns how many. */
export async function answerSignUps(now: Date): Promise<number> {
  const waiting = await db().signUp.findMany({ where: { answeredAt: null }, orderBy: { id: "asc" }, take: batch });
  for (const { id, addressHash, request } of waiting) {
    const { data } = requestSchema.safeParse(JSON.parse(request ?? "null"));
    await answer(id, addressHash, data ?? null, now);
  }
  return waiting.length;
}

/** @param request null if an older version stored it in another form; it is dropped */
async function answer(id: number, addressHash: string, request: SignUpRequest | null, now: Date): Promise<void> {
  const suppression = request && (await findSuppression(emailKey(request.email)));
  await db().$transaction(async (tx) => {
    const { count } = await tx.signUp.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: now, request: null },
    });
    if (count === 0) return;
    const blocked = suppression !== null && blocks(suppression.reason, "confirmation");
    const outcome = blocked ? "suppressed" : request ? await carryOut(tx, addressHash, request, now) : "void";
    await tx.signUp.update({ where: { id }, data: { outcome } });
  });
}

async function carryOut(tx: Prisma.TransactionClient, addressHash: string, request: SignUpRequest, now: Date) {
  if (request.kind === "link") {
    await sendPreferencesLink(tx, request.email, now);
    return "void"; // Nobody's consent was asked, so this does not count towards the limits below
  }
  for (const { within, times } of requestLimits) {
    const since = new Date(now.getTime() - within);
    if ((await tx.signUp.count({ where: { addressHash, outcome: "asked", answeredAt: { gt: since } } })) >= times)
      return "limited";
  }
  if (request.kind === "move") return (await beginAddressChange(tx, request, now)) ? "asked" : "void";
  await askToConfirm(tx, request, now);
  return "asked";
}

export async function deleteOldSignUps(now: Date): Promise<void> {
  const before = (ms: number) => ({ lte: new Date(now.getTime() - ms) });
  await db().$transaction([
    db().signUp.updateMany({
      where: { network: { not: null }, createdAt: before(countingPeriod) },
      data: { network: null, wide: null, widest: null },
    }),
    db().signUp.deleteMany({ where: { createdAt: before(retention), answeredAt: { not: null } } }),
  ]);
}
