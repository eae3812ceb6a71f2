import { parseGenericEvents } from "@/lib/bounces/generic";
import { parseReport } from "@/lib/bounces/parseReport";
import { parseSesMessage } from "@/lib/bounces/ses";
import { readPreviewRequest } from "@/lib/digests/previewRequest";
import { planBatch } from "@/lib/ingest/planBatch";
import { readApiPage } from "@/lib/ingest/sources/arxivApi";
import { readAnnouncements } from "@/lib/ingest/sources/arxivFeed";
import { readListRecords } from "@/lib/ingest/sources/arxivOai";
import { parseDocument } from "@/lib/ingest/sources/document";
import { readDaily } from "@/lib/ingest/sources/huggingFace";
import { readJsonLine } from "@/lib/ingest/sources/jsonLine";
import { readWebFeed } from "@/lib/ingest/sources/webFeed";
import { parseConfiguration } from "@/lib/ingest/sourcesFile";
import { evaluateSpf } from "@/lib/mail/deliverability/spf";
import { bibtex } from "@/lib/papers/citations/bibtex";
import { paperRecordSchema } from "@/lib/papers/schema";
import { topicsOf } from "@/lib/papers/topics/topicsOf";
import { firstValues } from "@/lib/publish/api/params";
import { paperMarkdown } from "@/lib/publish/markdown/paper";
import { matchedAuthors } from "@/lib/search/highlight/matchedAuthors";
import { documentOf } from "@/lib/search/index/document";
import { somePaper } from "../anyPaper";
import { answerOf, arxivApi, arxivFeed, arxivOai, atom, dailyPapers, jsonFeed, rss } from "./answers";

/** A reader of many small items; `make` returns an input with `count` of them. */
export type ListReader = { name: string; make: (count: number) => unknown; read: (input: never) => unknown };

/** Infers each definition's own input type. */
function list<Input>(name: string, make: (count: number) => Input, read: (input: Input) => unknown): ListReader {
  return { name, make, read: read as (input: never) => unknown };
}

const feedQuery = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };
const arxivQuery = { base: "https://rss.arxiv.org/atom", categories: ["cs.CL"], crossLists: true, replacements: true };
const apiQuery = { base: "https://export.arxiv.org/api/query", most: 10, lastDay: "2026-11-29" };
const today = "2026-11-29";

function times(count: number, piece: (index: number) => string, between = ""): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join(between);
}

function many<T>(count: number, item: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

const names = (count: number) => many(count, (index) => `Ada ${index}`);
const line = (fields: object) => Buffer.from(JSON.stringify({ title: "A title", abstract: "It is.", ...fields }));
const multipart = (parts: string) => Buffer.from(`From: a@b.c\nContent-Type: multipart/report; boundary=b\n\n${parts}`);

export const listReaders: ListReader[] = [
  list(
    "feed: categories",
    (n) =>
      atom(
        {},
        times(n, (i) => `<category>c${i}</category>`),
      ),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: categories in attributes",
    (n) =>
      atom(
        {},
        times(n, (i) => `<category term="c${i}"/>`),
      ),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: authors",
    (n) =>
      atom(
        {},
        times(n, (i) => `<author><name>Ada ${i}</name></author>`),
      ),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: summaries",
    (n) =>
      atom(
        {},
        times(n, () => "<summary>a</summary>"),
      ),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: attributes",
    (n) => atom({}, `<link ${times(n, (i) => `a${i}="b"`, " ")}/>`),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: elements of other names",
    (n) =>
      atom(
        {},
        times(n, (i) => `<a${i}>b</a${i}>`),
      ),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: elements within one",
    (n) => atom({ summary: times(n, () => "<p>a</p>") }),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: elements deep within one",
    (n) => atom({ summary: times(n, () => `${"<p>".repeat(30)}a${"</p>".repeat(30)}`) }),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: entries",
    (n) => rss(times(n, (i) => `<item><title>t${i}</title><description>d</description></item>`)),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: JSON tags",
    (n) => jsonFeed({ tags: names(n) }),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: JSON authors",
    (n) => jsonFeed({ authors: names(n).map((name) => ({ name })) }),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: JSON keys",
    (n) => jsonFeed(Object.fromEntries(names(n).map((name) => [name, name]))),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: JSON numbers",
    (n) => jsonFeed({ tags: many(n, (i) => i) }),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "feed: JSON items",
    (n) => answerOf(JSON.stringify({ items: many(n, (i) => ({ id: i, title: `t${i}`, summary: "s" })) })),
    (a) => readWebFeed(a, feedQuery),
  ),
  list(
    "arXiv feed: categories",
    (n) =>
      arxivFeed(
        {},
        times(n, (i) => `<category term="c${i}"/>`),
      ),
    (a) => readAnnouncements(a, arxivQuery),
  ),
  list(
    "arXiv API: categories",
    (n) =>
      arxivApi(
        {},
        times(n, (i) => `<category term="c${i}"/>`),
      ),
    (a) => readApiPage(a, apiQuery, 0),
  ),
  list(
    "arXiv API: authors",
    (n) =>
      arxivApi(
        {},
        times(n, (i) => `<author><name>Ada ${i}</name></author>`),
      ),
    (a) => readApiPage(a, apiQuery, 0),
  ),
  list(
    "arXiv OAI: versions",
    (n) =>
      arxivOai(
        {},
        times(n, (i) => `<version version="v${n - i}"><date>Mon, 2 Nov 2026 00:00:00 GMT</date></version>`),
      ),
    (a) => readListRecords(a),
  ),
  list(
    "daily papers: authors",
    (n) => dailyPapers({ authors: names(n).map((name) => ({ name })) }),
    (a) => readDaily(a, today, 0),
  ),
  list(
    "daily papers: nameless authors",
    (n) => dailyPapers({ authors: many(n, () => 1) }),
    (a) => readDaily(a, today, 0),
  ),
  list(
    "daily papers: keywords",
    (n) => dailyPapers({ ai_keywords: names(n) }),
    (a) => readDaily(a, today, 0),
  ),
  list(
    "daily papers: papers",
    (n) =>
      answerOf(
        JSON.stringify(many(n, (i) => ({ paper: { id: `2611.${10000 + (i % 90000)}`, title: "t", summary: "s" } }))),
      ),
    (a) => readDaily(a, today, 0),
  ),
  list(
    "JSON Lines: authors",
    (n) => line({ authors: names(n) }),
    (a) => readJsonLine(a, {}, today),
  ),
  list(
    "JSON Lines: numbers for authors",
    (n) => line({ authors: many(n, () => 1) }),
    (a) => readJsonLine(a, {}, today),
  ),
  list(
    "JSON Lines: keys",
    (n) => line(Object.fromEntries(names(n).map((name) => [name, name]))),
    (a) => readJsonLine(a, {}, today),
  ),
  list(
    "JSON Lines: links",
    (n) => line({ links: Object.fromEntries(names(n).map((name) => [name, name])) }),
    (a) => readJsonLine(a, {}, today),
  ),
  list(
    "document: papers",
    (n) => Buffer.from(`A tagline\n\nby Ada\n\nMar 12\n\n${times(n, (i) => `Title ${i}\n\nIt is.\n\n`)}`),
    (a) => parseDocument(a, 2025),
  ),
  list(
    "sources file: sources",
    (n) => `sources:\n${times(n, (i) => `- {kind: file, name: a${i}, path: a}\n`)}`,
    (a) => parseConfiguration(a, "sources.yaml"),
  ),
  list(
    "sources file: faults",
    (n) => `sources:\n${times(n, () => "- {kind: file}\n")}`,
    (a) => parseConfiguration(a, "sources.yaml"),
  ),
  list(
    "batch: one title, ids",
    (n) => many(n, (i) => paperRecordSchema.parse({ title: "Erratum", abstract: `a${i}`, id: `e${i}` })),
    (a) => planBatch(a, { known: [], taken: new Set(), lastRanks: new Map() }),
  ),
  list(
    "batch: one title",
    (n) => many(n, (i) => paperRecordSchema.parse({ title: "Erratum", abstract: `a${i}` })),
    (a) => planBatch(a, { known: [], taken: new Set(), lastRanks: new Map() }),
  ),
  list(
    "batch: one title, authors",
    (n) =>
      many(n, (i) =>
        paperRecordSchema.parse({ title: "Erratum", abstract: `It is of a${i}.`, authors: [`A${i} B${i}`] }),
      ),
    (a) => planBatch(a, { known: [], taken: new Set(), lastRanks: new Map() }),
  ),
  list(
    "index: authors",
    (n) => names(n),
    (authors) => documentOf({ id: 1, title: "t", abstract: "a", authors, topics: [] }),
  ),
  list(
    "topics: keywords",
    (n) => names(n),
    (keywords) => topicsOf({ categories: [], keywords }),
  ),
  list(
    "citations: authors",
    (n) => somePaper({ authors: names(n) }),
    (paper) => bibtex([paper], "https://papers.example.org"),
  ),
  list(
    "Markdown: authors",
    (n) => somePaper({ authors: names(n), keywords: names(n) }),
    (paper) => paperMarkdown(paper, { days: [], similar: [], siteUrl: "https://papers.example.org" }),
  ),
  list(
    "marks: authors",
    (n) => names(n),
    (authors) => matchedAuthors(authors, ["ada"]),
  ),
  list(
    "mail: parts",
    (n) => multipart(times(n, () => "--b\n\na\n")),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: empty parts",
    (n) => multipart(times(n, () => "--b\n")),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: reports",
    (n) => multipart(times(n, () => "--b\nContent-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\n")),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: HTML parts",
    (n) => multipart(times(n, () => "--b\nContent-Type: text/html\n\n<b\n")),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: multiparts within multiparts",
    (n) => multipart(times(n, (i) => `--b\nContent-Type: multipart/mixed; boundary=c${i}\n\n--c${i}\n\na\n`)),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: messages within",
    (n) => multipart(times(n, () => "--b\nContent-Type: message/rfc822\n\nTo: a@b.c\n\na\n")),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: recipients",
    (n) => Buffer.from(`From: a@b.c\nTo: ${times(n, (i) => `a${i}@b.c`, ", ")}\n\n`),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: headers",
    (n) => Buffer.from(`From: a@b.c\n${times(n, (i) => `A${i}: b\n`)}\n`),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: folds",
    (n) => Buffer.from(`From: a@b.c\nSubject: a\n${times(n, () => " b\n")}\n`),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "mail: parameters",
    (n) => Buffer.from(`From: a@b.c\nContent-Type: text/plain; ${times(n, (i) => `a*${i}=b`, "; ")}\n\n`),
    (source) => parseReport(source, "secret"),
  ),
  list(
    "webhook: events",
    (n) => JSON.stringify({ events: many(n, () => ({ type: "complaint", address: "a@b.c" })) }),
    (text) => parseGenericEvents(text),
  ),
  list(
    "webhook: faults",
    (n) => JSON.stringify({ events: many(n, () => 1) }),
    (text) => parseGenericEvents(text),
  ),
  list(
    "webhook: recipients",
    (n) =>
      JSON.stringify({
        eventType: "Bounce",
        mail: {},
        bounce: { bounceType: "Permanent", bouncedRecipients: many(n, () => ({ emailAddress: "a@b.c" })) },
      }),
    (text) => parseSesMessage(text),
  ),
  list(
    "parameters: names",
    (n) => times(Math.min(n, 4000), (i) => `${i}=`, "&"),
    (text) => firstValues(new URLSearchParams(text)),
  ),
  list(
    "wish: interests",
    (n) => ({ interest: names(n).map((name) => `topic:${name}`) }),
    (params) => readPreviewRequest(params),
  ),
  list(
    "SPF: networks",
    (n) => `v=spf1 ${times(n, () => "ip4:198.51.100.1", " ")}`,
    (text) =>
      evaluateSpf("a.example", "192.0.2.1", {
        texts: async () => [text],
        mailServers: async () => [],
        addresses: async () => [],
        names: async () => [],
      }),
  ),
];
