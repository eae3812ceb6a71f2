import { z } from "zod";
import { type Day, dayAt, earlier, parseDay } from "../periods/day";
import { type Answer, type Ask, BadAnswer, type Validators, validatorsOf } from "../upstream/answer";
import { readJson, readXml } from "../upstream/readAnswer";
import { child, childrenOf, type Element } from "../upstream/xml";
import { splitAuthors } from "./authors";
import { type Page, readPaperRecord } from "./page";

export const feedFields = ["id", "title", "abstract", "authors", "published", "keywords"] as const;
export type FeedField = (typeof feedFields)[number];

/** A feed of papers: Atom, RSS or JSON Feed. `fields` says where it has ours, if it is not where they usually are. */
export type WebFeedWish = { url: string; fields: Partial<Record<FeedField, string>>; timeZone: string; today: Day };

/** What an entry says, by the names of its elements or keys without prefix; an attribute is `link@href`. */
type Entry = Map<string, string[]>;

/** Where feeds have what we want, the surest first. */
const usual: Record<FeedField, string[]> = {
  id: ["doi", "identifier", "guid", "id", "link", "link@href", "url"],
  title: ["title"],
  abstract: ["summary", "description", "encoded", "content", "content_text", "content_html", "abstract"],
  authors: ["creator", "author.name", "authors.name", "author"],
  published: ["published", "pubDate", "date", "date_published", "issued", "updated"],
  keywords: ["category", "category@term", "tags", "subject"],
};

export async function* fetchWebFeed(
  ask: Ask,
  wish: WebFeedWish,
  known: Record<string, Validators>,
): AsyncGenerator<Page> {
  const read = (answer: Answer) => ({ ...readWebFeed(answer, wish), validators: { [wish.url]: validatorsOf(answer) } });
  const page = await ask(wish.url, read, { validators: known[wish.url] });
  if (page) yield page;
}

export function readWebFeed(answer: Answer, wish: WebFeedWish): Page {
  const entries = /^\s*[{[]/.test(answer.text) ? readJsonFeed(answer) : readXmlFeed(answer);
  const arrivals: Page["arrivals"] = [];
  const bad: Page["bad"] = [];
  for (const entry of entries) {
    const all = (field: FeedField) => {
      const names = wish.fields[field] ? [wish.fields[field]] : usual[field];
      return names.map((name) => entry.get(name) ?? []).find((values) => values.length > 0) ?? [];
    };
    const first = (field: FeedField) => all(field)[0];
    const published = readDate(first("published"));
    const day = dayOf(first("published"), published, wish);
    const read = readPaperRecord(first("id") ?? first("title") ?? "an entry", {
      id: first("id")?.slice(0, 500),
      title: plain(first("title") ?? ""),
      abstract: plain(first("abstract") ?? ""),
      authors: all("authors").flatMap(splitAuthors),
      published: published?.toISOString(),
      keywords: all("keywords").map((keyword) => keyword.slice(0, 500)),
      day,
    });
    if ("bad" in read) bad.push(read.bad);
    // Without a date of its own an entry belongs to the day on which it was first seen, and to no later one.
    else arrivals.push({ ...read.record, unordered: true, ...(published ? {} : { onlyFirst: true }) });
  }
  const count = arrivals.length + bad.length;
  return { arrivals, bad, next: null, done: count, total: count };
}

function readDate(text: string | undefined): Date | null {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? null : date;
}

/** A date alone is that day, wherever one is; an instant is the day of the site. */
function dayOf(text: string | undefined, published: Date | null, { timeZone, today }: WebFeedWish): Day {
  const day = parseDay(text ?? "") ?? (published ? dayAt(published, timeZone) : today);
  return earlier(day, today);
}

function readXmlFeed(answer: Answer): Entry[] {
  const root = readXml(answer, "feed", "rss", "RDF");
  const channel = child(root, "channel");
  const elements = [...childrenOf(root, "entry"), ...childrenOf(channel, "item"), ...childrenOf(root, "item")];
  return elements.map((element) => {
    const entry: Entry = new Map();
    for (const each of element.children) {
      add(entry, each.name, textWithin(each));
      for (const [name, value] of Object.entries(each.attributes)) add(entry, `${each.name}@${name}`, value);
      for (const inner of each.children) add(entry, `${each.name}.${inner.name}`, textWithin(inner));
    }
    return entry;
  });
}

/** Atom may have XHTML within. */
function textWithin({ text, children }: Element): string {
  return [text, ...children.map(textWithin)].join(" ");
}

function readJsonFeed(answer: Answer): Entry[] {
  const feed = z.object({ items: z.array(z.record(z.string(), z.unknown())) }).safeParse(readJson(answer));
  if (!feed.success) throw new BadAnswer("its JSON is no feed");
  return feed.data.items.map((item) => {
    const entry: Entry = new Map();
    for (const [key, value] of Object.entries(item)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === "string" || typeof each === "number") add(entry, key, String(each));
        else if (each && typeof each === "object")
          for (const [inner, piece] of Object.entries(each))
            if (typeof piece === "string") add(entry, `${key}.${inner}`, piece);
      }
    }
    return entry;
  });
}

function add(entry: Entry, name: string, value: string): void {
  if (value.trim()) entry.set(name, [...(entry.get(name) ?? []), value.trim()]);
}

/** Feeds have HTML in their texts, often as text. */
function plain(html: string): string {
  return html
    .replace(/<[a-z/!][^>]*>/gi, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/[ \t]+/g, " ")
    .trim();
}
