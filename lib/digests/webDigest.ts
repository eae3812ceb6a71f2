import { type Day, dayAt, parseDay } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { describeInterests } from "../mail/words/reasons";
import { whyEmpty } from "../papers/listings/whyEmpty";
import type { Paper } from "../papers/schema";
import { findPapers } from "../papers/store";
import { tokenRefused } from "../platform/logs/security";
import { secrets } from "../platform/secrets";
import { readSite } from "../platform/site/store";
import { readRanking } from "./candidates";
import { composeDigest, type Digest, emptyDigest, papersInDigest } from "./compose";
import type { Coverage } from "./coverage";
import type { Chosen } from "./interleave";
import { itemsFor, readPaperItems } from "./paperItems";
import type { PreviewRequest } from "./previewRequest";
import { lastDayOver, selectForDigests } from "./select";
import { findOrder, readItems } from "./store";
import { isDigestToken, readDigestToken } from "./tokens";

/** The days and the papers of a digest that has a page of its own. */
type Shown = { range: Coverage; chosen: Chosen[]; hears: string | null };

/** Finds a subscriber's digest as it was sent; null if the token is invalid, and for a digest without papers. */
async function findSent(token: string, now: Date): Promise<Shown | null> {
  const id = readDigestToken(token);
  const order = id === null ? null : await findOrder(id, now);
  if (!order?.range || !isDigestToken(token, order, secrets())) {
    tokenRefused("digest");
    return null;
  }
  const chosen = (await readItems([order.id])).get(order.id) ?? [];
  if (chosen.length === 0) return null;
  return { range: order.range, chosen, hears: describeInterests(order.reader.interests) };
}

export async function readSentDigest(token: string, now: Date): Promise<Digest | null> {
  const shown = await findSent(token, now);
  return shown && readDigest(shown);
}

/** Finds the public digest of a day, with its trending papers; null if the day is not over. */
async function findPublic(day: Day, now: Date): Promise<Shown | null> {
  if (day > lastDayOver(now)) return null;
  const range = { from: day, to: day };
  const { papers } = await readRanking(range);
  const of = papers.length;
  const chosen = papers.slice(0, papersInDigest).map((paper, index) => ({
    paper,
    reasons: [{ kind: "trending" as const, place: index + 1, of }],
  }));
  return { range, chosen, hears: null };
}

export async function readPublicDigest(day: Day, now: Date): Promise<Digest | null> {
  const shown = await findPublic(day, now);
  if (!shown || shown.chosen.length > 0) return shown && readDigest(shown);
  const { timeZone, ...site } = await readSite();
  return emptyDigest(site, whyEmpty(periodOf("day", day), dayAt(now, timeZone)), null);
}

export type MorePapers = { range: Coverage; total: number; papers: Paper[] };

/**
 * Returns the papers of the digest's days that are not in it, best first; null if there is no such digest.
 * @param key a day, or the token of a subscriber's digest
 */
export async function readMorePapers(
  key: string,
  { skip, take }: { skip: number; take: number },
  now: Date,
): Promise<MorePapers | null> {
  const day = parseDay(key);
  const shown = await (day ? findPublic(day, now) : findSent(key, now));
  if (!shown) return null;
  const inDigest = new Set(shown.chosen.map(({ paper }) => paper));
  const others = (await readRanking(shown.range)).papers.filter((paper) => !inDigest.has(paper));
  return {
    range: shown.range,
    total: others.length,
    papers: await findPapers(others.slice(skip, skip + take)),
  };
}

export async function composePreview({ interests, cadence, maxPapers }: PreviewRequest, now: Date): Promise<Digest> {
  const hears = describeInterests(interests);
  const noSubscriber = {
    id: 0,
    email: "",
    emailKey: "",
    getsDigests: true,
    isPaused: false,
    sendWhenEmpty: true,
    coveredTo: null,
  };
  const [selection] = await selectForDigests([{ ...noSubscriber, cadence, maxPapers, interests }], lastDayOver(now));
  if (selection?.range && selection.papers.length > 0)
    return readDigest({ range: selection.range, chosen: selection.papers, hears });
  return emptyDigest(await readSite(), selection?.nothing ?? "", hears);
}

async function readDigest({ range, chosen, hears }: Shown): Promise<Digest> {
  const [site, items, { papers }] = await Promise.all([
    readSite(),
    readPaperItems(chosen.map(({ paper }) => paper)),
    readRanking(range),
  ]);
  return composeDigest(site, { range, items: itemsFor(chosen, items), listed: papers.length, hears });
}
