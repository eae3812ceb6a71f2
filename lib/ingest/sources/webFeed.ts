import { type Day, dayAt, earlier } from "../../calendar/day";
import { parseTimestamp, parseTimestampOrDay, readDay } from "../../calendar/writtenDay";
import { limits } from "../../papers/limits";
import { authorsIn } from "../../papers/paperAuthors";
import { type Ask, type UpstreamResponse, type Validators, validatorsOf } from "../fetcher/answer";
import { webUrl } from "./optionalFields";
import { type Page, readPaperRecord } from "./page";
import { type FeedEntry, imagesName, readFeedEntries } from "./webFeedEntries";

export const feedFields = ["id", "title", "abstract", "authors", "published", "keywords", "image"] as const;
export type FeedField = (typeof feedFields)[number];

/** A feed of papers: Atom, RSS or JSON Feed. `fields` names our fields in it if they are not in the usual places. */
export type WebFeedQuery = { url: string; fields: Partial<Record<FeedField, string>>; timeZone: string; today: Day };

/** Where feeds have our fields, most reliable first. */
const usualNames: Record<FeedField, string[]> = {
  id: ["doi", "identifier", "guid", "id", "link", "link@href", "url"],
  title: ["title"],
  abstract: ["summary", "description", "encoded", "content", "content_text", "content_html", "abstract"],
  authors: ["creator", "author.name", "authors.name", "author", "itunes:author", "media:credit"],
  published: ["published", "pubDate", "date", "date_published", "issued", "created", "updated", "modified"],
  keywords: ["category", "category@term", "tags", "subject"],
  image: [imagesName],
};

export async function* fetchWebFeed(
  ask: Ask,
  query: WebFeedQuery,
  known: Record<string, Validators>,
): AsyncGenerator<Page> {
  const read = (answer: UpstreamResponse) => ({
    ...readWebFeed(answer, query),
    validators: { [query.url]: validatorsOf(answer) },
  });
  const page = await ask(query.url, read, { validators: known[query.url] });
  if (page) yield page;
}

export function readWebFeed(answer: UpstreamResponse, query: WebFeedQuery): Page {
  const namesOf = (field: FeedField) =>
    (query.fields[field] ? [query.fields[field]] : usualNames[field]).map((name) => name.toLowerCase());
  const { entries, bad } = readFeedEntries(answer, new Set(feedFields.flatMap(namesOf)));
  const arrivals: Page["arrivals"] = [];
  for (const entry of entries) {
    const all = (field: FeedField) =>
      namesOf(field)
        .map((name) => entry.get(name) ?? [])
        .find((values) => values.length > 0) ?? [];
    const raw = (field: FeedField) => all(field)[0]?.raw;
    const date = dateIn(entry, namesOf("published"));
    const published = parseTimestampOrDay(date);
    const title = firstText(entry, namesOf("title"));
    const read = readPaperRecord(raw("id") ?? (title || "an entry"), {
      id: raw("id")?.slice(0, limits.name),
      title,
      abstract: firstText(entry, namesOf("abstract")),
      authors: authorsIn(...all("authors").map(({ plain }) => plain())),
      published: published?.toISOString(),
      keywords: all("keywords")
        .slice(0, limits.keywords)
        .map(({ plain }) => plain().slice(0, limits.name)),
      image: all("image")
        .map(({ raw }) => webUrl(raw))
        .find((url) => url !== undefined),
      day: dayOf(date, published, query),
    });
    if ("bad" in read) bad.push(read.bad);
    // Without a date, an entry belongs to the day on which it was first seen.
    else arrivals.push({ ...read.record, unordered: true, ...(published ? {} : { onlyFirst: true }) });
  }
  const count = arrivals.length + bad.length;
  return { arrivals, bad, next: null, done: count, total: count };
}

/** Returns the first text that is not empty without its markup: a summary may be just a picture. */
function firstText(entry: FeedEntry, names: string[]): string {
  for (const name of names) {
    for (const value of entry.get(name) ?? []) {
      const text = value.plain();
      if (text) return text;
    }
  }
  return "";
}

/** Returns the first unambiguous date of some elements, or "". 03/04/2026 has two meanings, and is skipped. */
function dateIn(entry: FeedEntry, names: string[]): string {
  for (const name of names) {
    for (const { raw } of entry.get(name) ?? []) if (parseTimestampOrDay(raw)) return raw;
  }
  return "";
}

function dayOf(text: string, published: Date | null, { timeZone, today }: WebFeedQuery): Day {
  const dateOnly = parseTimestamp(text) === null ? readDay(text) : null;
  return earlier(dateOnly ?? (published ? dayAt(published, timeZone) : today), today);
}
