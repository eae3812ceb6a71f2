import { db } from "@/lib/platform/db";

export async function describeSubscriptions(): Promise<string> {
  const [active, unconfirmed, ended] = await Promise.all([
    db().subscription.count({ where: { confirmedAt: { not: null }, unsubscribedAt: null } }),
    db().subscription.count({ where: { confirmedAt: null, unsubscribedAt: null } }),
    db().subscription.count({ where: { unsubscribedAt: { not: null } } }),
  ]);
  return `${active} active, ${unconfirmed} unconfirmed, ${ended} ended`;
}
