import { parseDay } from "../../calendar/day";
import { parseArxivId } from "../../papers/identity/arxivId";
import { authorsIn } from "../../papers/paperAuthors";
import type { Announcement } from "../../papers/schema";
import { type Ask, type UpstreamResponse, type Validators, validatorsOf } from "../fetcher/answer";
import { readXml } from "../fetcher/readAnswer";
import { childrenOf, type Element, textOf } from "../fetcher/xml";
import { type ArxivEntry, saysWithdrawn, toRecord } from "./arxivRecord";
import type { Page } from "./page";
import { recordsOf } from "./records";

export type FeedQuery = { base: string; categories: string[]; crossLists: boolean; replacements: boolean };

const kinds = new Map<string, Announcement>([
  ["new", "new"],
  ["cross", "cross"],
  ["replace", "replace"],
  ["replace-cross", "replace"],
]);

/** Yields what arXiv announced last in these categories: one page, or none if nothing has changed. */
export async function* fetchAnnouncements(
  ask: Ask,
  query: FeedQuery,
  known: Record<string, Validators>,
): AsyncGenerator<Page> {
  const url = `${query.base}/${query.categories.join("+")}`;
  const read = (answer: UpstreamResponse) => ({
    ...readAnnouncements(answer, query),
    validators: { [url]: validatorsOf(answer) },
  });
  const page = await ask(url, read, { validators: known[url], accept: "application/atom+xml" });
  if (page) yield page;
}

/** Lists under the feed's day in arXiv's time zone. New versions and excluded cross-lists update known papers. */
export function readAnnouncements(answer: UpstreamResponse, query: FeedQuery): Page {
  const feed = readXml(answer, "feed");
  const arrivals: Page["arrivals"] = [];
  const { entries, bad } = recordsOf(childrenOf(feed, "entry"));
  for (const element of entries) {
    const entry = readEntry(element);
    const day = parseDay((textOf(element, "published") ?? "").slice(0, 10));
    const announced = kinds.get(textOf(element, "announce_type") ?? "");
    if (!entry || !day || !announced) {
      bad.push({ name: textOf(element, "id") ?? "an entry", reason: "has no arXiv ID, no day or no kind" });
      continue;
    }
    const isListed =
      announced === "new" ||
      (announced === "cross" && query.crossLists) ||
      (announced === "replace" && query.replacements);
    const read = toRecord(entry, isListed ? { day, announced } : null);
    if ("bad" in read) bad.push(read.bad);
    else arrivals.push(read.arrival);
  }
  const count = arrivals.length + bad.length;
  return { arrivals, bad, next: null, done: count, total: count };
}

function readEntry(element: Element): ArxivEntry | null {
  const id = parseArxivId(textOf(element, "id") ?? "");
  if (!id) return null;
  const comments = textOf(element, "comment");
  return {
    ...id,
    title: textOf(element, "title") ?? "",
    abstract: (textOf(element, "summary") ?? "").replace(/^arXiv:\S+\s+Announce Type:\s+\S+\s+Abstract:\s*/, ""),
    authors: authorsIn(textOf(element, "creator") ?? ""),
    categories: childrenOf(element, "category").flatMap(({ attributes }) => attributes.term ?? []),
    submitted: null,
    comments,
    doi: textOf(element, "DOI") ?? textOf(element, "doi"),
    journal: textOf(element, "journal_reference"),
    withdrawn: saysWithdrawn(comments)
      ? { at: new Date(textOf(element, "updated") ?? 0), why: comments ?? "" }
      : undefined,
  };
}
