import { db } from "../../platform/db";
import { secrets } from "../../platform/secrets";
import { addressHash } from "./addressHash";
import { detailOf } from "./detail";
import { type Suppression, type SuppressionReason, suppressionReasonSchema } from "./schema";

const hashOf = (emailKey: string) => addressHash(emailKey, secrets().lasting);

/** In addresses: how many hashes one query asks for, well under the number of parameters that SQLite takes. */
const batch = 500;

/**
 * Takes an address off the list: nothing is sent to it any more, what is queued for it is cancelled, and its
 * subscription ends. What was the reason first stays the reason.
 * @param emailKey the folded address
 */
export async function suppress(
  emailKey: string,
  { reason, detail = null }: { reason: SuppressionReason; detail?: string | null },
  now: Date,
): Promise<void> {
  const hash = hashOf(emailKey);
  const said = detail === null ? null : detailOf(detail, emailKey);
  await db().$transaction([
    db().suppression.upsert({
      where: { addressHash: hash },
      create: { addressHash: hash, reason, detail: said, createdAt: now },
      update: { addressHash: hash },
    }),
    db().subscription.updateMany({ where: { emailKey, unsubscribedAt: null }, data: { unsubscribedAt: now } }),
    db().email.updateMany({
      where: { subscription: { emailKey }, state: { in: ["queued", "held"] } },
      data: { state: "cancelled", endedAt: now },
    }),
  ]);
}

export async function isSuppressed(emailKey: string): Promise<boolean> {
  return (await findSuppression(emailKey)) !== null;
}

/** @returns why an address is not mailed, or null where it may be */
export async function findSuppression(emailKey: string): Promise<Suppression | null> {
  const found = await db().suppression.findUnique({ where: { addressHash: hashOf(emailKey) } });
  return found && { ...found, reason: suppressionReasonSchema.parse(found.reason) };
}

/** @returns those of many folded addresses that are not to be mailed, and why; see `bars` for what that keeps back */
export async function suppressedAmong(emailKeys: string[]): Promise<Map<string, SuppressionReason>> {
  const byHash = new Map(emailKeys.map((emailKey) => [hashOf(emailKey), emailKey]));
  const hashes = [...byHash.keys()];
  const suppressed = new Map<string, SuppressionReason>();
  for (let begin = 0; begin < hashes.length; begin += batch) {
    const found = await db().suppression.findMany({
      where: { addressHash: { in: hashes.slice(begin, begin + batch) } },
      select: { addressHash: true, reason: true },
    });
    for (const { addressHash, reason } of found)
      suppressed.set(byHash.get(addressHash) ?? "", suppressionReasonSchema.parse(reason));
  }
  return suppressed;
}

/**
 * Lets an address be mailed again. A subscription that bounces or an operator ended goes on; one whose reader wanted
 * no more mail does not: they would have to subscribe anew.
 * @returns false where the address was not suppressed
 */
export async function lift(emailKey: string): Promise<boolean> {
  const found = await findSuppression(emailKey);
  if (!found) return false;
  const goesOn = found.reason === "bounced" || found.reason === "operator";
  const resume = db().subscription.updateMany({
    where: { emailKey, unsubscribedAt: found.createdAt },
    // Due since then, so that the worker finds it and says when it is due next.
    data: { unsubscribedAt: null, nextAt: found.createdAt },
  });
  await db().$transaction([
    // Else the next bounce would be added to those that it was suppressed for.
    db().bounce.deleteMany({ where: { email: { subscription: { emailKey } } } }),
    db().suppression.deleteMany({ where: { addressHash: hashOf(emailKey) } }),
    ...(goesOn ? [resume] : []),
  ]);
  return true;
}

/** @returns how many addresses are suppressed, by reason */
export async function countSuppressions(): Promise<Map<SuppressionReason, number>> {
  const groups = await db().suppression.groupBy({ by: ["reason"], _count: { addressHash: true } });
  return new Map(groups.map(({ reason, _count }) => [suppressionReasonSchema.parse(reason), _count.addressHash]));
}
