import { readSite } from "../platform/site/store";
import { rankingOf } from "./candidates";
import { composeDigest, type Digest, emptyDigest } from "./compose";
import { itemsFor, readPaperItems } from "./paperItems";
import { describeInterests } from "./reasons";
import { lastDayOver, type Selection, selectForDigests } from "./select";
import { type DigestOrder, keepDigests, readItems, readOrders, type Subscriber } from "./store";
import { nothingNew } from "./whyEmpty";

/** A digest and whose it is, or why its reader gets none. */
export type Prepared = { digest: Digest; order: DigestOrder } | { cancelled: string };

/** An email and what it tells of; `nothing` says why that is no paper, where it was found to be none. */
type Composed = Selection & { order: DigestOrder };

/**
 * Composes the digests of some emails, for their readers as they are now. What an email told of before, it tells of
 * again. However many they are, they cost the same few statements.
 * @returns one an email, in their order
 */
export async function prepareDigests(emailIds: number[], now: Date): Promise<Prepared[]> {
  if (emailIds.length === 0) return [];
  const orders = await readOrders(emailIds, now);
  const wanted = orders.filter(({ reader }) => reader.getsDigests);
  const composed = [
    ...(await compose(
      wanted.filter(({ range }) => range === null),
      now,
    )),
    ...(await repeat(wanted.filter(({ range }) => range !== null))),
  ];
  const digests = await write(composed);
  const readers = new Map(orders.map(({ id, reader }) => [id, reader]));
  return emailIds.map((id): Prepared => digests.get(id) ?? { cancelled: whyNone(readers.get(id)) });
}

function whyNone(reader: Subscriber | undefined): string {
  if (!reader) return "The subscription was deleted";
  return reader.isPaused ? "The reader paused the digests" : "The reader unsubscribed";
}

/** Chooses what digests tell of that were not composed yet, and fixes it. */
async function compose(orders: DigestOrder[], now: Date): Promise<Composed[]> {
  if (orders.length === 0) return [];
  const readers = orders.map(({ reader }) => reader);
  const drafts = await selectForDigests(readers, lastDayOver(now));
  const composed = drafts.flatMap((draft, index) => {
    const order = orders[index];
    return order ? [{ ...draft, order }] : [];
  });
  const areKept = await keepDigests(
    composed.flatMap(({ order: { id, reader }, range, papers }) =>
      range ? [{ id, readerId: reader.id, range, isSent: papers.length > 0 || reader.sendWhenEmpty, papers }] : [],
    ),
  );
  return areKept ? composed : withItems(composed);
}

/** What was composed before tells of the same papers, among as many as there are now. */
async function repeat(orders: DigestOrder[]): Promise<Composed[]> {
  const composed = orders.map(async (order) => {
    const listed = order.range ? (await rankingOf(order.range)).papers.length : 0;
    return { order, range: order.range, listed, papers: [], nothing: null };
  });
  return withItems(await Promise.all(composed));
}

/** Emails with what they tell of as it is fixed. */
async function withItems(composed: Composed[]): Promise<Composed[]> {
  const items = await readItems(composed.map(({ order }) => order.id));
  return composed.map((each) => ({ ...each, papers: items.get(each.order.id) ?? [] }));
}

/** Writes emails as digests: of their papers, or where there are none of the reason. */
async function write(composed: Composed[]): Promise<Map<number, Prepared>> {
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
    else digests.set(order.id, { cancelled: `${nothingNew}${why}` });
  }
  return digests;
}
