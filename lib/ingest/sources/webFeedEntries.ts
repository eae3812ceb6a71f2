import { z } from "zod";
import { limits } from "../../papers/limits";
import { stripCertainTags } from "../../text/markup/certainText";
import { htmlText } from "../../text/markup/htmlText";
import { BadResponse, type UpstreamResponse } from "../fetcher/answer";
import { readAnyXml, readJson, requireRoot } from "../fetcher/readAnswer";
import { child, childrenOf, type Element } from "../fetcher/xml";
import { imagesOfEntry, imagesOfItem } from "./feedImages";
import { type BadRecord, firstEntries } from "./page";
import { recordsOf } from "./records";
import { xmlText } from "./xmlText";

export type FeedValue = { raw: string; plain: () => string };

/** By name without prefix, in lower case: some feeds write `<RSS>` or `pubdate`; an attribute is `link@href`. */
export type FeedEntry = ReadonlyMap<string, FeedValue[]>;

export type FeedEntries = { entries: FeedEntry[]; bad: BadRecord[] };

/** The name under which an entry has the addresses of all its images. */
export const imagesName = "media:images";

const maxValue = 10 * limits.abstract; // Characters; the rest is dropped. HTML is several times longer than its text.

const maxValues = limits.authors; // Values kept for one name; authors have the most

/** `wanted` are names in lower case; others are ignored. @throws BadResponse, UpstreamFailure */
export function readFeedEntries(answer: UpstreamResponse, wanted: ReadonlySet<string>): FeedEntries {
  return /^\s*[{[]/.test(answer.text) ? readJsonFeed(answer, wanted) : readXmlFeed(answer, wanted);
}

function readXmlFeed(answer: UpstreamResponse, wanted: ReadonlySet<string>): FeedEntries {
  const root = requireRoot(inLowerCase(readAnyXml(answer)), "feed", "rss", "rdf");
  const channel = child(root, "channel");
  const elements = [...childrenOf(root, "entry"), ...childrenOf(channel, "item"), ...childrenOf(root, "item")];
  const { entries, bad } = recordsOf(elements);
  const foreign = foreignPrefixes(root, channel);
  return { entries: entries.map((element) => readEntry(element, wanted, foreign)), bad };
}

function readEntry(element: Element, wanted: ReadonlySet<string>, foreign: ReadonlySet<string>): FeedEntry {
  const { entry, add } = collect(wanted);
  for (const image of imagesOfEntry(element, foreign)) add(imagesName, () => plainValue(image));
  for (const each of element.children) {
    const { role = "author" } = each.attributes;
    if (each.name === "author" && foreign.has(each.prefix)) add("itunes:author", () => textValue(each));
    if (each.name === "credit" && /^author$/i.test(role)) add("media:credit", () => textValue(each));
    if (foreign.has(each.prefix)) continue;
    // An Atom author also has an email address and a URI, so `author` alone would not be a name.
    if (!child(each, "name")) add(each.name, () => textValue(each));
    for (const [name, value] of Object.entries(each.attributes)) add(`${each.name}@${name}`, () => plainValue(value));
    for (const inner of each.children) add(`${each.name}.${inner.name}`, () => textValue(inner));
  }
  return entry;
}

/** Changes all names of an element to lower case, in place. Its depth is bounded, see xml.ts. */
function inLowerCase(element: Element): Element {
  element.name = element.name.toLowerCase();
  element.prefix = element.prefix.toLowerCase();
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [name.toLowerCase(), value]),
  );
  element.children.forEach(inLowerCase);
  return element;
}

/** Returns the prefixes whose `title` and `description` describe a picture or a sound: Media RSS and podcasts. */
function foreignPrefixes(...elements: (Element | undefined)[]): ReadonlySet<string> {
  const declared = elements
    .flatMap((element) => Object.entries(element?.attributes ?? {}))
    .filter(([name, value]) => name.startsWith("xmlns:") && /\/\/(?:search\.yahoo|[\w.]*itunes)\.com\//.test(value))
    .map(([name]) => name.slice("xmlns:".length));
  return new Set(["media", "itunes", ...declared]);
}

/** Atom declares text or HTML (RFC 4287, 3.1); RSS means HTML. Child elements are the element's text. */
function textValue(element: Element): FeedValue {
  if (element.children.length > 0) {
    const text = xmlText(element).slice(0, maxValue);
    return { raw: text, plain: () => text };
  }
  const type = element.attributes.type?.toLowerCase();
  const isText = (type === "text" || type === "text/plain") && element.attributes.mode !== "escaped";
  return isText ? plainValue(element.text) : htmlValue(element.text);
}

function htmlValue(text: string): FeedValue {
  const raw = text.slice(0, maxValue).trim();
  return { raw, plain: () => htmlText(raw) };
}

function plainValue(text: string): FeedValue {
  const raw = text.slice(0, maxValue).trim();
  return { raw, plain: () => stripCertainTags(raw) };
}

function readJsonFeed(answer: UpstreamResponse, wanted: ReadonlySet<string>): FeedEntries {
  const feed = z.object({ items: z.array(z.unknown()) }).safeParse(readJson(answer));
  if (!feed.success) throw new BadResponse("its JSON is not a feed");
  const { entries: items, bad } = firstEntries(feed.data.items);
  const entries = items.map((item) => {
    const { entry, add } = collect(wanted);
    for (const image of imagesOfItem(item)) add(imagesName, () => plainValue(image));
    for (const [key, value] of entriesOf(item)) {
      const read = key.toLowerCase() === "content_text" ? plainValue : htmlValue;
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === "string" || typeof each === "number") add(key, () => read(String(each)));
        else
          for (const [inner, piece] of entriesOf(each))
            if (typeof piece === "string") add(`${key}.${inner}`, () => htmlValue(piece));
      }
    }
    return entry;
  });
  return { entries, bad };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function collect(wanted: ReadonlySet<string>) {
  const entry = new Map<string, FeedValue[]>();
  const add = (written: string, read: () => FeedValue) => {
    const name = written.toLowerCase();
    if (!wanted.has(name)) return;
    const values = entry.get(name) ?? [];
    if (values.length === maxValues) return;
    const value = read();
    if (value.raw) values.push(value);
    entry.set(name, values);
  };
  return { entry, add };
}
