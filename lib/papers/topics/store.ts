import type { Day } from "../../calendar/day";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { reading } from "../../platform/reading.store";
import { visibleText } from "../../text/visibleText";
import type { Paper } from "../schema";
import { findPapers } from "../store";
import { findCategory } from "./category";
import { nearestSlugs } from "./didYouMean";
import type { TopicOrder } from "./paths";
import { topicSlug } from "./slug";
import { spellingKey } from "./spelling";
import { taxonomy } from "./taxonomy";
import { hasPage, minPapers, type TopicPages } from "./topicPage";
import { type Described, type TopicKind, topicsOfPaper } from "./topicsOf";

export type Topic = { slug: string; name: string; kind: TopicKind; papers: number };

export type TopicRow = { slug: string; name: string; kind: string; papers: number };

const maxCompared = 2000; // How many slugs with the same beginning are compared with an unknown one

const maxRelating = 500; // How many papers are used to find related topics
/** A prior, in papers: it keeps topics of very few papers, which co-occur by chance, from ranking first. */
const prior = 20;

/** The topic that has a slug, or of which the slug is another name. */
const topicByName = `
  SELECT t."slug", t."name", t."kind", t."papers" FROM "Topic" n JOIN "Topic" t ON t."id" = COALESCE(n."joinedToId", n."id")
  WHERE n."slug" = ?`;

const topicBySlug = `SELECT "id", "slug", "name", "kind", "papers" FROM "Topic" WHERE "slug" = ?`;

/** `cs.cl`, `Mixture of Experts`. arXiv's categories exist without papers. Compare `slug` to see if the text was it. */
export async function findTopic(text: string): Promise<Topic | null> {
  const slug = topicSlug(text);
  const row = reading<TopicRow>(topicByName).get(slug);
  if (row) return readTopic(row);
  const category = findCategory(slug);
  return category && { slug: category.code, name: category.name, kind: "category", papers: 0 };
}

/** Which topics of papers have a page, and which one. Pages ask once for all papers that they show. */
export async function topicPages(papers: readonly Described[]): Promise<TopicPages> {
  const slugs = [...new Set(papers.flatMap(slugsOf))];
  const sql = `
    SELECT n."slug", t."slug" AS "page" FROM json_each(?) s
    JOIN "Topic" n ON n."slug" = s."value" JOIN "Topic" t ON t."id" = COALESCE(n."joinedToId", n."id")
    WHERE t."papers" >= ${minPapers}`;
  const rows = reading<{ slug: string; page: string }>(sql).all(JSON.stringify(slugs));
  const pages = new Map(slugs.filter((slug) => findCategory(slug) !== null).map((slug) => [slug, slug]));
  for (const { slug, page } of rows) pages.set(slug, page);
  return pages;
}

function slugsOf(paper: Described): string[] {
  const { categories, keywords } = topicsOfPaper(paper);
  return [...categories, ...keywords].map(({ slug }) => slug);
}

/** Of `t`. Narrower than `hasPage` for keywords; for categories, which few topics are, `hasPage` decides. */
const mayHavePage = Prisma.sql`(t."papers" >= ${minPapers} OR t."kind" = 'category' AND t."papers" > 0)`;

export async function listTopic(
  slug: string,
  order: TopicOrder,
  { skip, take }: { skip: number; take: number },
): Promise<(Paper & { day: Day })[]> {
  const topic = reading<TopicRow & { id: number }>(topicBySlug).get(slug);
  if (!topic || skip > topic.papers) return [];
  const by = order === "newest" ? `"firstListedOn" DESC, "score" DESC` : `"score" DESC`;
  const rows = reading<{ paperId: number; firstListedOn: Day | null }>(`
    SELECT "paperId", "firstListedOn" FROM "PaperTopic"
    WHERE "topicId" = ? AND ${order === "newest" ? `"firstListedOn"` : `"score"`} IS NOT NULL
    ORDER BY ${by} LIMIT ? OFFSET ?`).all(topic.id, take, skip);
  const papers = new Map((await findPapers(rows.map(({ paperId }) => paperId))).map((paper) => [paper.key, paper]));
  return rows.flatMap(({ paperId, firstListedOn }) => {
    const paper = papers.get(paperId);
    return paper ? [{ ...paper, day: firstListedOn ?? "" }] : [];
  });
}

/** Returns how many papers of a topic were first listed on each day from `from` on; days without any are left out. */
export async function countByDay(slug: string, from: Day): Promise<{ day: Day; papers: number }[]> {
  const sql = `
    SELECT "firstListedOn" AS "day", COUNT(*) AS "papers" FROM "PaperTopic"
    WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ?) AND "firstListedOn" >= ?
    GROUP BY "firstListedOn"`;
  return reading<{ day: Day; papers: number }>(sql).all(slug, from);
}

export async function relatedTopics(slug: string, limit: number): Promise<Topic[]> {
  const sql = `
    SELECT t."slug", t."name", t."kind", t."papers" FROM (
      SELECT o."topicId", COUNT(*) AS "shared" FROM (
        SELECT "paperId", "topicId" FROM "PaperTopic"
        WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ?) AND "firstListedOn" IS NOT NULL
        ORDER BY "firstListedOn" DESC LIMIT ${maxRelating}
      ) n JOIN "PaperTopic" o ON o."paperId" = n."paperId" AND o."topicId" <> n."topicId"
      GROUP BY o."topicId"
    ) JOIN "Topic" t ON t."id" = "topicId"
    WHERE "shared" > 1 AND t."papers" >= ${minPapers}
    ORDER BY 1.0 * "shared" * "shared" / (t."papers" + ${prior}) DESC, t."slug" LIMIT ?`;
  return reading<TopicRow>(sql).all(slug, limit).map(readTopic);
}

export async function listCategories(): Promise<{ group: string; topics: Topic[] }[]> {
  const rows = await db().topic.findMany({
    where: { kind: "category", papers: { gt: 0 } },
    orderBy: { papers: "desc" },
  });
  const topics = new Map(rows.map((row) => [row.slug, readTopic(row)]));
  const groups = [...taxonomy].map(([group, categories]) => ({
    group,
    topics: categories.flatMap(({ code }) => topics.get(code) ?? []),
  }));
  const others = rows.filter((row) => hasPage(row) && !findCategory(row.slug)).map(readTopic);
  return [...groups, { group: "Others", topics: others }].filter(({ topics }) => topics.length > 0);
}

export async function topKeywords(limit: number): Promise<Topic[]> {
  const rows = await db().topic.findMany({
    where: { kind: "keyword", papers: { gte: minPapers } },
    orderBy: [{ papers: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(readTopic);
}

/** Any of their names contains all of the given words or beginnings of words. Those with the most papers come first. */
export async function searchTopics(text: string, limit: number): Promise<Topic[]> {
  const words = topicSlug(text).split("-").filter(Boolean);
  if (words.length === 0) return [];
  const has = (field: Prisma.Sql) =>
    Prisma.join(
      words.map((word) => Prisma.sql`instr(lower(${field}), ${word.toLowerCase()}) > 0`),
      " AND ",
    );
  // In three parts, each with an index: most topics have no page.
  const rows = await db().$queryRaw<TopicRow[]>(Prisma.sql`
    SELECT t."slug", t."name", t."kind", t."papers" FROM "Topic" t
    WHERE t."kind" = 'keyword' AND t."papers" >= ${minPapers} AND ${has(Prisma.sql`t."slug"`)}
    UNION SELECT t."slug", t."name", t."kind", t."papers" FROM "Topic" t
    WHERE t."kind" = 'category' AND t."papers" > 0
      AND (${has(Prisma.sql`t."slug"`)} OR ${has(Prisma.sql`t."name"`)})
    UNION SELECT t."slug", t."name", t."kind", t."papers"
    FROM "Topic" n JOIN "Topic" t ON t."id" = n."joinedToId" AND t."papers" >= ${minPapers}
    WHERE n."joinedToId" IS NOT NULL AND ${has(Prisma.sql`n."slug"`)}
    ORDER BY 4 DESC, 1 LIMIT ${limit}`);
  return rows.map(readTopic).filter(hasPage);
}

export async function nearestTopics(text: string, limit: number): Promise<Topic[]> {
  const typed = topicSlug(text);
  const beginning = typed.slice(0, 2);
  if (beginning === "") return [];
  const rows = await db().$queryRaw<(TopicRow & { also: string })[]>(Prisma.sql`
    SELECT n."slug" AS "also", t."slug", t."name", t."kind", t."papers"
    FROM "Topic" n JOIN "Topic" t ON t."id" = COALESCE(n."joinedToId", n."id")
    WHERE n."slug" >= ${beginning} AND n."slug" < ${`${beginning}\u{10ffff}`} AND ${mayHavePage}
    ORDER BY t."papers" DESC LIMIT ${maxCompared}`);
  const topics = new Map(rows.map((row) => [row.also, readTopic(row)]));
  const near = nearestSlugs(typed, [...topics.keys()]).flatMap((slug) => topics.get(slug) ?? []);
  return [...new Map(near.filter(hasPage).map((topic) => [topic.slug, topic])).values()].slice(0, limit);
}

/** Other names of a topic, such as GRPO, without other spellings of one. */
export async function otherNames(slug: string, limit: number): Promise<string[]> {
  const rows = await db().topic.findMany({
    where: { joinedTo: { slug } },
    orderBy: { slug: "asc" },
    select: { slug: true, name: true },
  });
  const known = new Set([spellingKey(slug)]);
  const names = rows.filter((row) => {
    const key = spellingKey(row.slug);
    return !known.has(key) && known.add(key);
  });
  return names.slice(0, limit).map(({ name }) => visibleText(name));
}

export function readTopic({ slug, name, kind, papers }: TopicRow): Topic {
  return { slug, name: visibleText(name), kind: kind === "category" ? "category" : "keyword", papers };
}
