import { type PeriodKind, periodOf } from "../calendar/period";
import { periodPath } from "../papers/listings/paths";
import { type Coverage, formatCoverage } from "./coverage";
import type { PaperItem } from "./paperItem";
import type { Reason } from "./schema";

export const papersInDigest = 10; // How many papers the public digest of a day has, and a subscriber's by default

export type DigestItem = PaperItem & { reasons: Reason[] };

/** The content of a digest, before it is rendered as HTML or text. */
export type Digest = {
  siteName: string;
  siteUrl: string;
  heading: string;
  listUrl: string; // Where the site lists the papers of these days, and how many of them are not in the digest
  more: number;
  items: DigestItem[];
  nothing: string | null; // Why there are no papers; null if there are some
  hears: string | null; // The subscriber's interests in a few words; null for the public digest
};

/** @param listed how many papers the days of the range have */
export function composeDigest(
  site: { name: string; url: string },
  {
    range,
    items,
    listed,
    hears = null,
  }: { range: Coverage; items: DigestItem[]; listed: number; hears?: string | null },
): Digest {
  return {
    siteName: site.name,
    siteUrl: site.url,
    heading: formatCoverage(range),
    listUrl: `${site.url}${listPath(range)}`,
    more: Math.max(0, listed - items.length),
    items,
    nothing: null,
    hears,
  };
}

export function emptyDigest(site: { name: string; url: string }, nothing: string, hears: string | null): Digest {
  const listUrl = `${site.url}/papers`;
  return {
    siteName: site.name,
    siteUrl: site.url,
    heading: "Nothing new",
    listUrl,
    more: 0,
    items: [],
    nothing,
    hears,
  };
}

/** Returns where the papers are that a digest left out; without any, or without a page of its own, their whole list. */
export function addressOfMore({ more, listUrl }: Digest, online: string | null): string {
  return more > 0 && online ? `${online}/more` : listUrl;
}

/** Returns the page of the day, the week or the month that contains the range; if none does, that of its last month. */
function listPath({ from, to }: Coverage): string {
  const kinds: PeriodKind[] = ["day", "week", "month"];
  const period = kinds.map((kind) => periodOf(kind, to)).find((each) => each.from <= from);
  return periodPath(period ?? periodOf("month", to));
}
