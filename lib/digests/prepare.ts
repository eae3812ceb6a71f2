import type { Site } from "../site/schema";
import { readSite } from "../site/store";
import { composeDigest, type Digest, emptyDigest } from "./compose";
import { draftDigests, lastDayOver } from "./draft";
import { readFragments, tell } from "./fragments";
import { rankingOf } from "./offers";
import type { Range } from "./range";
import { describeInterests } from "./reasons";
import { nothingNew } from "./silence";
import { keepDigests, type Order, readItems, readOrders } from "./store";

/** A digest and whose it is, or why its reader gets none. */
export type Prepared = { digest: Digest; order: Order } | { cancelled: string };

/** An email and what it deals with; `nothing` says why it tells of no paper, where it was found to. */
type Composed = { order: Order; range: Range | null; listed: number; nothing: string | null };

/**
 * Composes the digests of some emails, for their readers as they are now. What an email told of before, it tells of
 * again. However many they are, they cost the same few statements.
 * @returns one an email, in their order
 */
export async function prepareDigests(emailIds: number[], now: Date): Promise<Prepared[]> {
  if (emailIds.length === 0) return [];
  const orders = await readOrders(emailIds, now);
  const wanted = orders.filter(({ reader }) => reader.isActive);
  const fresh = await composeFresh(
    wanted.filter(({ range }) => range === null),
    now,
  );
  const prepared = await fill([...fresh, ...(await Promise.all(wanted.flatMap(repeat)))]);
  const known = new Set(orders.map(({ id }) => id));
  return emailIds.map((id): Prepared => {
    if (!known.has(id)) return { cancelled: "The subscription was deleted" };
    return prepared.get(id) ?? { cancelled: "The reader unsubscribed, or pauses" };
  });
}

/** Chooses what digests tell of that were not composed yet, and fixes it. */
async function composeFresh(orders: Order[], now: Date): Promise<Composed[]> {
  if (orders.length === 0) return [];
  const readers = orders.map(({ reader }) => reader);
  const drafts = await draftDigests(readers, lastDayOver(now));
  const composed = drafts.flatMap((draft, index) => {
    const order = orders[index];
    return order ? [{ ...draft, order }] : [];
  });
  await keepDigests(
    composed.flatMap(({ order: { id, reader }, range, papers }) =>
      range ? [{ id, readerId: reader.id, range, isSent: papers.length > 0 || reader.tellEmpty, papers }] : [],
    ),
  );
  return composed;
}

/** A digest that was composed before tells of the same papers, among as many as there are now. */
function repeat(order: Order): Promise<Composed>[] {
  const { range } = order;
  if (!range) return [];
  return [rankingOf(range).then(({ papers }) => ({ order, range, listed: papers.length, nothing: null }))];
}

/** Writes emails as digests: of the papers as they are fixed, or where there are none of the reason. */
async function fill(composed: Composed[]): Promise<Map<number, Prepared>> {
  const [site, items] = await Promise.all([readSite(), readItems(composed.map(({ order }) => order.id))]);
  const fragments = await readFragments([...items.values()].flat().map(({ paper }) => paper));
  const prepared = new Map<number, Prepared>();
  for (const { order, range, listed, nothing } of composed) {
    const hears = describeInterests(order.reader.interests);
    const own = tell(items.get(order.id) ?? [], fragments);
    if (range && own.length > 0) {
      prepared.set(order.id, { order, digest: composeDigest(site, { range, items: own, listed, hears }) });
    } else {
      prepared.set(order.id, silence(site, order, nothing ?? "No paper was left to tell of.", hears));
    }
  }
  return prepared;
}

function silence(site: Site, order: Order, nothing: string, hears: string): Prepared {
  if (!order.reader.tellEmpty) return { cancelled: `${nothingNew}${nothing}` };
  return { order, digest: emptyDigest(site, nothing, hears) };
}
