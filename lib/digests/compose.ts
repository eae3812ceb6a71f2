import { type PeriodKind, periodOf } from "../calendar/period";
import { periodPath } from "../papers/listings/paths";
import { type Coverage, formatCoverage } from "./coverage";
import type { PaperItem } from "./paperItem";
import type { Reason } from "./schema";

/** How many papers the public digest of a day tells of, and a reader's who asked for no other number. */
export const papersInDigest = 10;

export type DigestItem = PaperItem & { reasons: Reason[] };

/** A digest as values, before it is written as HTML or text. */
export type Digest = {
  siteName: string;
  siteUrl: string;
  heading: string;
  /** Where the site lists the papers that it deals with, and how many they are beside those that it tells of. */
  listUrl: string;
  more: number;
  items: DigestItem[];
  /** Why there are none. */
  nothing: string | null;
  /** What its reader hears of, in a few words; null where it is nobody's. */
  hears: string | null;
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

/** A digest that says why it tells of nothing. */
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

/** The page of the day, the week or the month that holds the days of a range; where none does, of its last month. */
function listPath({ from, to }: Coverage): string {
  const kinds: PeriodKind[] = ["day", "week", "month"];
  const period = kinds.map((kind) => periodOf(kind, to)).find((each) => each.from <= from);
  return periodPath(period ?? periodOf("month", to));
}
