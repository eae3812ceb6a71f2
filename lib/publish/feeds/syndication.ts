import { createHash } from "node:crypto";
import { type Day, startOfDay } from "../../calendar/day";
import { linksOf, type PaperLink } from "../../papers/links";
import { paperAddress } from "../../papers/paths";
import { printableText, printableTitle } from "../../papers/plain";
import type { Paper } from "../../papers/schema";
import { element } from "../../platform/xml";
import { visibleText } from "../../text/visibleText";

export type Feed = {
  id: string; // Does not change when the site moves to another address
  title: string;
  description: string;
  page: string; // The page that shows the same list, and the feed's own URL
  self: string;
  site: string;
  updated: Date;
  entries: Entry[];
};

export type Entry = {
  id: string;
  url: string;
  title: string;
  authors: string[];
  topics: string[];
  published: Date;
  text: string; // The whole abstract, as text and as HTML followed by the paper's links
  html: string;
  pdf: string | null;
};

/** The site of a feed. `uuid` is chosen once, at random, so that entries of different sites never share an id. */
export type Publisher = { name: string; url: string; uuid: string; timeZone: string };

export type DatedPaper = Paper & { createdAt: Date };

type Source = { title: string; description: string; path: string; self: string; updated: Date };

export function feedOf(papers: DatedPaper[], source: Source, publisher: Publisher): Feed {
  const days = new Map<Day, Date>();
  const start = (day: Day) => {
    const known = days.get(day) ?? startOfDay(day, publisher.timeZone);
    days.set(day, known);
    return known;
  };
  return {
    id: urn(publisher.uuid, `feed ${source.self}`),
    title: source.title,
    description: source.description,
    page: publisher.url + source.path,
    self: publisher.url + source.self,
    site: publisher.name,
    updated: source.updated,
    entries: papers.map((paper) => entryOf(paper, publisher, start)),
  };
}

function entryOf(paper: DatedPaper, { url, uuid }: Publisher, start: (day: Day) => Date): Entry {
  const { key, firstListedOn, publishedAt, createdAt, categories, keywords, links } = paper;
  const text = printableText(paper.abstract);
  return {
    id: urn(uuid, `paper ${key}`), // The key stays the same when a paper moves from a slug to its arXiv id
    url: paperAddress(paper.id, url),
    title: printableTitle(paper.title),
    authors: paper.authors,
    topics: [...new Set([...categories, ...keywords].map(visibleText))],
    published: firstListedOn ? start(firstListedOn) : (publishedAt ?? createdAt),
    text,
    html: htmlOf(text, linksOf(paper)),
    pdf: links.pdf ?? null,
  };
}

function htmlOf(text: string, links: PaperLink[]): string {
  const anchors = links.flatMap(({ url, label }, index) => [
    ...(index > 0 ? [" · "] : []),
    element("a", { href: url }, label),
  ]);
  const paragraphs = [[text], anchors].filter((pieces) => pieces.length > 0);
  return paragraphs.map((pieces) => element("p", {}, ...pieces).xml).join("\n");
}

/** A name-based UUID (RFC 9562, version 5): the same for the same name, whatever the site's address. */
function urn(namespace: string, name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")}`;
}
