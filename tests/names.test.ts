import { beforeAll, expect, test } from "vitest";
import { paperItem } from "@/lib/digests/paperItem";
import { upsertPapers } from "@/lib/ingest/store";
import { bibtex } from "@/lib/papers/citations/bibtex";
import { cslJson } from "@/lib/papers/citations/cslJson";
import { highwire } from "@/lib/papers/citations/highwire";
import { ris } from "@/lib/papers/citations/ris";
import { type Paper, paperRecordSchema } from "@/lib/papers/schema";
import { findPaper } from "@/lib/papers/store";
import { db } from "@/lib/platform/db";
import { embedCard } from "@/lib/publish/embeds/card";
import { atom } from "@/lib/publish/feeds/atom";
import { jsonFeed } from "@/lib/publish/feeds/jsonFeed";
import { feedOf } from "@/lib/publish/feeds/syndication";
import { paperMarkdown } from "@/lib/publish/markdown/paper";
import { readSearch } from "@/lib/search/paths";
import { paperAuthors } from "./setup/anyPaper";
import { withDatabase } from "./setup/database";

withDatabase({ kept: true });

const site = "https://papers.example.org";
const affecting = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{M}{5}/u;
const affectingText = `\u202e\u2067\u200b\ufff9\u{e0041}e${"\u0301".repeat(40)}`;
const record = {
  id: "2409.00001",
  title: `Evil ${affectingText} title`,
  abstract: `An ${affectingText} abstract.`,
  authors: [`Eve ${affectingText}`, "Bob"],
  keywords: [`key ${affectingText} word`],
  journal: `J ${affectingText}`,
};
let paper: Paper;

beforeAll(async () => {
  await upsertPapers([paperRecordSchema.parse(record)]);
  paper = (await findPaper("2409.00001"))!;
});

test("characters that affect the surrounding line are dropped when a paper comes in", async () => {
  const { title, abstract, authors, keywords, journalRef } = await db().paper.findFirstOrThrow();
  for (const text of [title, abstract, authors, keywords, journalRef]) expect(text).not.toMatch(affecting);
  expect(title).toMatch(/^Evil e\u0301+ title$/);
});

test("they are also dropped from papers that were stored earlier", async () => {
  await db().paper.updateMany({ data: { title: record.title, authors: JSON.stringify(record.authors) } });
  expect(JSON.stringify(await findPaper("2409.00001"))).not.toMatch(affecting);
});

test("a text of only such characters is no title and no author", () => {
  expect(paperRecordSchema.safeParse({ ...record, title: "\u202e\u200b" }).success).toBe(false);
  expect(paperRecordSchema.parse({ ...record, authors: ["\u202e", "Bob"] }).authors).toEqual(["Bob"]);
});

test("no format without markup contains them, even for a paper that was not cleaned", () => {
  const raw = { ...paper, ...record, ...paperAuthors(record.authors), journalRef: record.journal };
  const source = { title: "T", description: "D", path: "/", self: "/feed.xml", updated: new Date(0) };
  const publisher = { name: "S", url: site, uuid: "00000000-0000-4000-8000-000000000000", timeZone: "UTC" };
  const feed = feedOf([{ ...raw, createdAt: new Date(0) }], source, publisher);
  const fragment = paperItem(site, raw);
  const outputs = [
    bibtex([raw], site),
    ris([raw], site),
    JSON.stringify(cslJson([raw], site)),
    JSON.stringify(highwire(raw, site)),
    atom(feed),
    JSON.stringify(jsonFeed(feed)),
    paperMarkdown(raw, { days: [], similar: [raw], siteUrl: site }),
    embedCard(raw, { name: "S", url: site }),
    JSON.stringify(fragment),
  ];
  for (const text of outputs) expect(text).not.toMatch(affecting);
  expect(fragment.html).toContain("<bdi>Evil");
});

test("a query is shown without them", () => {
  expect(readSearch({ q: "a\u202eb می‌خواهم" }).text).toBe("ab می‌خواهم");
});
