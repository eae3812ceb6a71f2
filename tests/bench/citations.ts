/*
 * Writes every paper of a JSON Lines file in each format, reads it back with third-party parsers, and counts the
 * differences. Formulas in titles are compared in BibTeX only, since each parser reads them in its own way.
 *
 *   npm run bench:citations -- --data DIR
 */
import { parseArgs } from "node:util";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { readEntries } from "@/lib/ingest/sources/jsonEntries";
import { bibtex } from "@/lib/papers/citations/bibtex";
import { cslJson } from "@/lib/papers/citations/cslJson";
import { citationKeys } from "@/lib/papers/citations/key";
import { abstractOf, referenceOf } from "@/lib/papers/citations/reference";
import { ris } from "@/lib/papers/citations/ris";
import type { Paper } from "@/lib/papers/schema";
import { splitSegments, unwrap } from "@/lib/papers/segments";
import { atom } from "@/lib/publish/feeds/atom";
import { jsonFeed } from "@/lib/publish/feeds/jsonFeed";
import { rss } from "@/lib/publish/feeds/rss";
import { feedOf } from "@/lib/publish/feeds/syndication";
import { somePaper } from "@/tests/setup/anyPaper";
import { parseXml } from "@/tests/setup/parseXml";
import { type ReadCitation, readCitations } from "@/tests/setup/readCitations";
import { spokenName } from "@/tests/setup/spokenName";
import { findData } from "./data";

const site = "https://papers.example.org";
const batchSize = 250;
const longestLine = 2_000_000;
const createdAt = new Date(0);

type Read = { title?: string | undefined; authors?: string[] | undefined; abstract?: string | undefined };
type Row = {
  format: string;
  papers: number;
  titles: number;
  authors: number;
  abstracts: number;
  seconds: number;
  mb: number;
};

const feedFor = (papers: Paper[]) =>
  feedOf(
    papers.map((paper) => ({ ...paper, createdAt })),
    { title: "Papers", description: "All", path: "/papers", self: "/feed.atom", updated: createdAt },
    { name: "Papers", url: site, uuid: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", timeZone: "UTC" },
  );

type Codec = { write: (papers: Paper[]) => string; read: (text: string) => Read[] };

const citations: Record<string, Codec> = {
  BibTeX: { write: (papers) => bibtex(papers, site), read: (text) => readCitations(text).map(withoutAbstract) },
  RIS: { write: (papers) => ris(papers, site), read: readCitations },
  "CSL JSON": {
    write: (papers) => JSON.stringify(cslJson(papers, site)),
    read: (text) => readCitations(JSON.parse(text)),
  },
};

const feeds: Record<string, Codec> = {
  Atom: {
    write: (papers) => atom(feedFor(papers)),
    read: (text) =>
      (parseAtomFeed(parseXml(text)).entries ?? []).map(({ title, authors, content }) => ({
        title: title?.value,
        authors: authors?.map(({ name }) => name ?? ""),
        abstract: textOf(content?.value ?? ""),
      })),
  },
  RSS: {
    write: (papers) => rss(feedFor(papers)),
    read: (text) =>
      (parseRssFeed(parseXml(text)).items ?? []).map(({ title, dc, description }) => ({
        title,
        authors: dc?.creators,
        abstract: textOf(description ?? ""),
      })),
  },
  "JSON Feed": {
    write: (papers) => JSON.stringify(jsonFeed(feedFor(papers))),
    read: (text) =>
      (parseJsonFeed(text).items ?? []).map(({ title, authors, content_text }) => ({
        title,
        authors: authors?.map(({ name }) => name ?? ""),
        abstract: content_text,
      })),
  },
};

const formats = { ...citations, ...feeds };
const { values } = parseArgs({ options: { data: { type: "string" } } });
const papers = await readPapers(findData(values.data, "daily-papers.jsonl.gz"));
const ids = new Set(papers.map(({ id }) => id));
const keys = citationKeys(papers);
const withMath = papers.filter(({ title }) => formulasOf(title).length > 0);
const most = papers.reduce((longest, { authors }) => Math.max(longest, authors.length), 0);
console.log(
  `${papers.length} papers by ${ids.size} ids, ${new Set(keys).size} keys, ${keys.filter((key) => key.includes(":")).length} of them with the id,`,
);
console.log(`${withMath.length} titles with formulas, at most ${most} authors. Differences after reading back:\n`);
const rows: Row[] = [];
for (const format of Object.keys(formats)) rows.push(measure(format));
console.table(Object.fromEntries(rows.map(({ format, ...row }) => [format, row])));
const damaged = withMath.filter(
  (paper) => !formulasOf(paper.title).every((tex) => bibtex([paper], site).includes(`$${tex}$`)),
);
console.log(
  `Formulas that BibTeX changed: ${damaged.length}`,
  damaged.map(({ title }) => title),
);

function measure(name: string): Row {
  const format = formats[name];
  const row: Row = { format: name, papers: 0, titles: 0, authors: 0, abstracts: 0, seconds: 0, mb: 0 };
  for (let from = 0; from < papers.length && format; from += batchSize) {
    const batch = papers.slice(from, from + batchSize);
    const start = performance.now();
    const text = format.write(batch);
    row.seconds += (performance.now() - start) / 1000;
    row.mb += Buffer.byteLength(text) / 1e6;
    const read = format.read(text);
    row.papers += Math.abs(batch.length - read.length);
    for (const [index, paper] of batch.entries()) compare(paper, read[index] ?? {}, row);
  }
  return { ...row, seconds: Number(row.seconds.toFixed(2)), mb: Number(row.mb.toFixed(1)) };
}

function compare(paper: Paper, read: Read, row: Row): void {
  const { title, names } = referenceOf(paper, site);
  const abstract = abstractOf(paper);
  const isBibtex = row.format === "BibTeX";
  const differs = (a: string | undefined, b: string) => unwrap(a ?? "") !== unwrap(b);
  const report = (what: string, was: string, is: string) =>
    console.log(`${row.format} ${paper.id} ${what}\n  ${was}\n  ${is}`);
  if (differs(read.title, title) && !(isBibtex && formulasOf(paper.title).length > 0)) {
    row.titles++;
    report("title", title, read.title ?? "");
  }
  // Citations split names into parts; feeds have them as the source does.
  const authors = (row.format in citations ? names.map(spokenName) : paper.authors).join("; ");
  if (differs(read.authors?.join("; "), authors)) {
    row.authors++;
    report("authors", authors, read.authors?.join("; ") ?? "");
  }
  if (!isBibtex && differs(read.abstract, abstract)) {
    row.abstracts++;
    report("abstract", abstract.slice(0, 200), read.abstract?.slice(0, 200) ?? "");
  }
}

function withoutAbstract({ title, authors }: ReadCitation): Read {
  return { title, authors };
}

function formulasOf(title: string): string[] {
  return splitSegments(title).flatMap((segment) => (segment.kind === "math" ? [segment.tex] : []));
}

/** Returns the text of the first paragraph in our HTML, which uses only numeric character references. */
function textOf(html: string): string {
  const paragraph = /^<p>(.*?)<\/p>/s.exec(html)?.[1] ?? "";
  return paragraph.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

async function readPapers(name: string): Promise<Paper[]> {
  const read: Paper[] = [];
  for await (const { bytes } of readEntries(name, longestLine)) {
    if (!bytes) continue;
    const {
      id,
      title,
      summary,
      abstract = summary,
      authors = [],
      publishedAt,
      day,
    } = JSON.parse(bytes.toString("utf8"));
    const key = read.length + 1;
    const published = publishedAt ? new Date(publishedAt) : null;
    read.push(
      somePaper({ key, id, arxivId: id, title, abstract, authors, publishedAt: published, firstListedOn: day }),
    );
  }
  return read;
}
