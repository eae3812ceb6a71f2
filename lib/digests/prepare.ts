import { nothingNewPrefix } from "../mail/words/nothingNew";
import { describeInterests } from "../mail/words/reasons";
import { readSite } from "../platform/site/store";
import { readRanking } from "./candidates";
import { composeDigest, type Digest, emptyDigest } from "./compose";
import { itemsFor, readPaperItems } from "./paperItems";
import { lastDayOver, type Selection, selectForDigests } from "./select";
import { type DigestOrder, readItems, readOrders, type Subscriber, storeDigests } from "./store";

export type Prepared = { digest: Digest; order: DigestOrder } | { cancelled: string };

/** An email and its papers; `nothing` says why there are none. */
type Composed = Selection & { order: DigestOrder };

/** For subscribers as they are now; a digest composed before keeps its papers. One result per email, in order. */
export async function prepareDigests(emailIds: number[], now: Date): Promise<Prepared[]> {
  if (emailIds.length === 0) return [];
  const orders = await readOrders(emailIds, now);
  const wanted = orders.filter(({ reader }) => reader.getsDigests);
  const composed = [
    ...(await compose(
      wanted.filter(({ range }) => range === null),
      now,
    )),
    ...(await recompose(wanted.filter(({ range }) => range !== null))),
  ];
  const digests = await render(composed);
  const readers = new Map(orders.map(({ id, reader }) => [id, reader]));
  return emailIds.map((id): Prepared => digests.get(id) ?? { cancelled: cancelReason(readers.get(id)) });
}

function cancelReason(reader: Subscriber | undefined): string {
  if (!reader) return "The subscription was deleted";
  return reader.isPaused ? "The reader paused the digests" : "The reader unsubscribed";
}

/** Selects the papers of digests that were not composed before, and stores the selection. */
async function compose(orders: DigestOrder[], now: Date): Promise<Composed[]> {
  if (orders.length === 0) return [];
  const readers = orders.map(({ reader }) => reader);
  const selections = await selectForDigests(readers, lastDayOver(now));
  const composed = selections.flatMap((selection, index) => {
    const order = orders[index];
    return order ? [{ ...selection, order }] : [];
  });
  const allStored = await storeDigests(
    composed.flatMap(({ order: { id, reader }, range, papers }) =>
      range ? [{ id, readerId: reader.id, range, isSent: papers.length > 0 || reader.sendWhenEmpty, papers }] : [],
    ),
  );
  return allStored ? composed : withItems(composed);
}

/** Digests that were composed before keep their papers; the number of listed papers is counted again. */
async function recompose(orders: DigestOrder[]): Promise<Composed[]> {
  const composed = orders.map(async (order) => {
    const listed = order.range ? (await readRanking(order.range)).papers.length : 0;
    return { order, range: order.range, listed, papers: [], nothing: null };
  });
  return withItems(await Promise.all(composed));
}

async function withItems(composed: Composed[]): Promise<Composed[]> {
  const items = await readItems(composed.map(({ order }) => order.id));
  return composed.map((each) => ({ ...each, papers: items.get(each.order.id) ?? [] }));
}

async function render(composed: Composed[]): Promise<Map<number, Prepared>> {
  const site = await readSite();
  const fragments = await readPaperItems(composed.flatMap(({ papers }) => papers.map(({ paper }) => paper)));
  const digests = new Map<number, Prepared>();
  for (const { order, range, papers, listed, nothing } of composed) {
    const hears = describeInterests(order.reader.interests);
    const items = itemsFor(papers, fragments);
    const digest = range && items.length > 0 ? composeDigest(site, { range, items, listed, hears }) : null;
    const why = nothing ?? "No papers were left to send.";
    if (digest) digests.set(order.id, { order, digest });
    else if (order.reader.sendWhenEmpty) digests.set(order.id, { order, digest: emptyDigest(site, why, hears) });
    else digests.set(order.id, { cancelled: `${nothingNewPrefix}${why}` });
  }
  return digests;
}
