import { type Day, dayAt } from "../calendar/day";
import { periodOf } from "../calendar/period";
import { whyEmpty } from "../papers/listings/whyEmpty";
import { tokenRefused } from "../platform/logs/security";
import { secrets } from "../platform/secrets";
import { readSite } from "../platform/site/store";
import { rankingOf } from "./candidates";
import { composeDigest, type Digest, emptyDigest, papersInDigest } from "./compose";
import type { Coverage } from "./coverage";
import type { Chosen } from "./interleave";
import { itemsFor, readPaperItems } from "./paperItems";
import type { PreviewRequest } from "./previewRequest";
import { describeInterests } from "./reasons";
import { lastDayOver, selectForDigests } from "./select";
import { findOrder, readItems } from "./store";
import { isDigestToken, readDigestToken } from "./tokens";

/** A reader's own digest as it was sent. @returns null for no token of ours, and for a digest that tells of nothing */
export async function showSent(token: string, now: Date): Promise<Digest | null> {
  const id = readDigestToken(token);
  const order = id === null ? null : await findOrder(id, now);
  if (!order?.range || !isDigestToken(token, order, secrets())) {
    tokenRefused("digest");
    return null;
  }
  const chosen = (await readItems([order.id])).get(order.id) ?? [];
  return chosen.length === 0 ? null : show(order.range, chosen, describeInterests(order.reader.interests));
}

/** The public digest of a day: its trending papers. @returns null for a day that is not over */
export async function showPublic(day: Day, now: Date): Promise<Digest | null> {
  if (day > lastDayOver(now)) return null;
  const range = { from: day, to: day };
  const { papers } = await rankingOf(range);
  if (papers.length === 0) {
    const { timeZone, ...site } = await readSite();
    return emptyDigest(site, whyEmpty(periodOf("day", day), dayAt(now, timeZone)), null);
  }
  const of = papers.length;
  const chosen = papers.slice(0, papersInDigest).map((paper, index) => ({
    paper,
    reasons: [{ kind: "trending" as const, place: index + 1, of }],
  }));
  return show(range, chosen, null);
}

/** What the latest digest of someone who wishes so would have been. */
export async function showPreview({ interests, cadence, maxPapers }: PreviewRequest, now: Date): Promise<Digest> {
  const hears = describeInterests(interests);
  const nobody = {
    id: 0,
    email: "",
    emailKey: "",
    getsDigests: true,
    isPaused: false,
    sendWhenEmpty: true,
    coveredTo: null,
  };
  const [draft] = await selectForDigests([{ ...nobody, cadence, maxPapers, interests }], lastDayOver(now));
  if (draft?.range && draft.papers.length > 0) return show(draft.range, draft.papers, hears);
  return emptyDigest(await readSite(), draft?.nothing ?? "", hears);
}

async function show(range: Coverage, chosen: Chosen[], hears: string | null): Promise<Digest> {
  const [site, fragments, { papers }] = await Promise.all([
    readSite(),
    readPaperItems(chosen.map(({ paper }) => paper)),
    rankingOf(range),
  ]);
  return composeDigest(site, { range, items: itemsFor(chosen, fragments), listed: papers.length, hears });
}
