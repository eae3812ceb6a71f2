import { db } from "../../platform/db";
import { secrets } from "../../platform/secrets";
import { addressHash } from "./addressHash";
import { detailOf } from "./detail";
import { type Suppression, type SuppressionReason, suppressionReasonSchema } from "./schema";

const hashOf = (emailKey: string) => addressHash(emailKey, secrets().lasting);

const batch = 500; // in addresses per query, well below SQLite's limit of parameters

/** The first reason stays. `emailKey` is the folded address. Runs when awaited or as part of a transaction. */
export function addSuppression(
  emailKey: string,
  { reason, detail = null }: { reason: SuppressionReason; detail?: string | null },
  now: Date,
) {
  const addressHash = hashOf(emailKey);
  const said = detail === null ? null : detailOf(detail, emailKey);
  return db().suppression.upsert({
    where: { addressHash },
    create: { addressHash, reason, detail: said, createdAt: now },
    update: { addressHash },
  });
}

/** Returns a query, which runs when awaited or as part of a transaction. */
export function dropSuppression(emailKey: string) {
  return db().suppression.deleteMany({ where: { addressHash: hashOf(emailKey) } });
}

export async function isSuppressed(emailKey: string): Promise<boolean> {
  return (await findSuppression(emailKey)) !== null;
}

export async function findSuppression(emailKey: string): Promise<Suppression | null> {
  const found = await db().suppression.findUnique({ where: { addressHash: hashOf(emailKey) } });
  return found && { ...found, reason: suppressionReasonSchema.parse(found.reason) };
}

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

export async function countSuppressions(): Promise<Map<SuppressionReason, number>> {
  const groups = await db().suppression.groupBy({ by: ["reason"], _count: { addressHash: true } });
  return new Map(groups.map(({ reason, _count }) => [suppressionReasonSchema.parse(reason), _count.addressHash]));
}
