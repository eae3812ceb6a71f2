import { z } from "zod";
import { limits } from "../papers/limits";
import { type Answer, BadAnswer } from "../upstream/answer";
import { readJson, readXml } from "../upstream/readAnswer";
import { child, childrenOf, type Element } from "../upstream/xml";

/** What an entry says, by the names of its elements or keys without prefix; an attribute is `link@href`. */
export type FeedEntry = ReadonlyMap<string, string[]>;

/** In characters: HTML has some times the letters of its text. What stands behind them is left out. */
const longestValue = 10 * limits.abstract;

/** The values of one name; authors have the most. */
const mostValues = limits.authors;

/** @param wanted the names that are asked for; nothing else of the entries is looked at @throws BadAnswer, UpstreamFailure */
export function readFeedEntries(answer: Answer, wanted: ReadonlySet<string>): FeedEntry[] {
  return /^\s*[{[]/.test(answer.text) ? readJsonFeed(answer, wanted) : readXmlFeed(answer, wanted);
}

function readXmlFeed(answer: Answer, wanted: ReadonlySet<string>): FeedEntry[] {
  const root = readXml(answer, "feed", "rss", "RDF");
  const channel = child(root, "channel");
  const elements = [...childrenOf(root, "entry"), ...childrenOf(channel, "item"), ...childrenOf(root, "item")];
  return elements.map((element) => {
    const { entry, add } = collect(wanted);
    for (const each of element.children) {
      add(each.name, () => textWithin(each));
      for (const [name, value] of Object.entries(each.attributes)) add(`${each.name}@${name}`, () => value);
      for (const inner of each.children) add(`${each.name}.${inner.name}`, () => textWithin(inner));
    }
    return entry;
  });
}

function readJsonFeed(answer: Answer, wanted: ReadonlySet<string>): FeedEntry[] {
  const feed = z.object({ items: z.array(z.unknown()) }).safeParse(readJson(answer));
  if (!feed.success) throw new BadAnswer("its JSON is no feed");
  return feed.data.items.map((item) => {
    const { entry, add } = collect(wanted);
    for (const [key, value] of entriesOf(item)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === "string" || typeof each === "number") add(key, () => String(each));
        else
          for (const [inner, piece] of entriesOf(each))
            if (typeof piece === "string") add(`${key}.${inner}`, () => piece);
      }
    }
    return entry;
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** Takes the values of the names that are wanted, as many and as much of each as is of use. */
function collect(wanted: ReadonlySet<string>) {
  const entry = new Map<string, string[]>();
  const add = (name: string, read: () => string) => {
    if (!wanted.has(name)) return;
    const values = entry.get(name) ?? [];
    if (values.length === mostValues) return;
    const value = read().slice(0, longestValue).trim();
    if (value) values.push(value);
    entry.set(name, values);
  };
  return { entry, add };
}

/** The text of an element and of all within it: Atom may have XHTML there. */
function textWithin(element: Element): string {
  const pieces: string[] = [];
  let length = 0;
  const take = ({ text, children }: Element) => {
    if (length > longestValue) return;
    pieces.push(text);
    length += text.length + 1;
    for (const each of children) take(each);
  };
  take(element);
  return pieces.join(" ");
}
