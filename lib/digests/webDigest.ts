import { type Day, dayAt } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { describeInterests } from "../mail/words/reasons";
import { whyEmpty } from "../papers/listings/whyEmpty";
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

/** Returns a subscriber's digest as it was sent; null if the token is invalid, and for a digest without papers. */
export async function readSentDigest(token: string, now: Date): Promise<Digest | null> {
  const id = readDigestToken(token);
  const order = id === null ? null : await findOrder(id, now);
  if (!order?.range || !isDigestToken(token, order, secrets())) {
    tokenRefused("digest");
    return null;
  }
  const chosen = (await readItems([order.id])).get(order.id) ?? [];
  return chosen.length === 0 ? null : readDigest(order.range, chosen, describeInterests(order.reader.interests));
}

/** Returns the public digest of a day, with its trending papers; null if the day is not over. */
export async function readPublicDigest(day: Day, now: Date): Promise<Digest | null> {
  if (day > lastDayOver(now)) return null;
  const range = { from: day, to: day };
  const { papers } = await readRanking(range);
  if (papers.length === 0) {
    const { timeZone, ...site } = await readSite();
    return emptyDigest(site, whyEmpty(periodOf("day", day), dayAt(now, timeZone)), null);
  }
  const of = papers.length;
  const chosen = papers.slice(0, papersInDigest).map((paper, index) => ({
    paper,
    reasons: [{ kind: "trending" as const, place: index + 1, of }],
  }));
  return readDigest(range, chosen, null);
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
  if (selection?.range && selection.papers.length > 0) return readDigest(selection.range, selection.papers, hears);
  return emptyDigest(await readSite(), selection?.nothing ?? "", hears);
}

async function readDigest(range: Coverage, chosen: Chosen[], hears: string | null): Promise<Digest> {
  const [site, items, { papers }] = await Promise.all([
    readSite(),
    readPaperItems(chosen.map(({ paper }) => paper)),
    readRanking(range),
  ]);
  return composeDigest(site, { range, items: itemsFor(chosen, items), listed: papers.length, hears });
}
