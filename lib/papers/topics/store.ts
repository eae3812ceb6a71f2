import type { Day } from "../../calendar/day";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { visibleText } from "../../text/visibleText";
import { readPaper } from "../row";
import type { Paper } from "../schema";
import { findCategory } from "./category";
import { nearestSlugs } from "./didYouMean";
import type { TopicOrder } from "./paths";
import { topicSlug } from "./slug";
import { spellingKey } from "./spelling";
import { taxonomy } from "./taxonomy";
import { hasPage, minPapers, type TopicPages } from "./topicPage";
import { type Described, type TopicKind, topicsOfPaper } from "./topicsOf";

export type Topic = { slug: string; name: string; kind: TopicKind; papers: number };

type Row = { slug: string; name: string; kind: string; papers: number };

const maxCompared = 2000; // How many slugs with the same beginning are compared with an unknown one

const maxRelating = 500; // How many papers are used to find related topics
/** A prior, in papers: it keeps topics of very few papers, which co-occur by chance, from ranking first. */
const prior = 20;

/** `cs.cl`, `Mixture of Experts`. arXiv's categories exist without papers. Compare `slug` to see if the text was it. */
export async function findTopic(text: string): Promise<Topic | null> {
  const slug = topicSlug(text);
  const row = await db().topic.findUnique({ where: { slug }, include: { joinedTo: true } });
  if (row) return readTopic(row.joinedTo ?? row);
  const category = findCategory(slug);
  return category && { slug: category.code, name: category.name, kind: "category", papers: 0 };
}

/** Which topics of papers have a page, and which one. Pages ask once for all papers that they show. */
export async function topicPages(papers: readonly Described[]): Promise<TopicPages> {
  const slugs = [...new Set(papers.flatMap(slugsOf))];
  const rows = await db().$queryRaw<{ slug: string; page: string }[]>(Prisma.sql`
    SELECT n."slug", t."slug" AS "page" FROM json_each(${JSON.stringify(slugs)}) s
    JOIN "Topic" n ON n."slug" = s."value" JOIN "Topic" t ON t."id" = COALESCE(n."joinedToId", n."id")
    WHERE t."papers" >= ${minPapers}`);
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
  const topic = await db().topic.findUnique({ where: { slug } });
  if (!topic || skip > topic.papers) return [];
  const rows = await db().paperTopic.findMany({
    where: { topicId: topic.id, ...(order === "newest" ? { firstListedOn: { not: null } } : { score: { not: null } }) },
    orderBy: order === "newest" ? [{ firstListedOn: "desc" }, { score: "desc" }] : { score: "desc" },
    skip,
    take,
    include: { paper: true },
  });
  return rows.map(({ firstListedOn, paper }) => ({ ...readPaper(paper), day: firstListedOn ?? "" }));
}

/** Returns how many papers of a topic were first listed on each day from `from` on; days without any are left out. */
export async function countByDay(slug: string, from: Day): Promise<{ day: Day; papers: number }[]> {
  const rows = await db().$queryRaw<{ day: Day; papers: bigint }[]>(Prisma.sql`
    SELECT "firstListedOn" AS "day", COUNT(*) AS "papers" FROM "PaperTopic"
    WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ${slug}) AND "firstListedOn" >= ${from}
    GROUP BY "firstListedOn"`);
  return rows.map(({ day, papers }) => ({ day, papers: Number(papers) }));
}

export async function relatedTopics(slug: string, limit: number): Promise<Topic[]> {
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    SELECT t."slug", t."name", t."kind", t."papers" FROM (
      SELECT o."topicId", COUNT(*) AS "shared" FROM (
        SELECT "paperId", "topicId" FROM "PaperTopic"
        WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ${slug}) AND "firstListedOn" IS NOT NULL
        ORDER BY "firstListedOn" DESC LIMIT ${maxRelating}
      ) n JOIN "PaperTopic" o ON o."paperId" = n."paperId" AND o."topicId" <> n."topicId"
      GROUP BY o."topicId"
    ) JOIN "Topic" t ON t."id" = "topicId"
    WHERE "shared" > 1 AND t."papers" >= ${minPapers}
    ORDER BY 1.0 * "shared" * "shared" / (t."papers" + ${prior}) DESC, t."slug" LIMIT ${limit}`);
  return rows.map(readTopic);
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
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
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
  const rows = await db().$queryRaw<(Row & { also: string })[]>(Prisma.sql`
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

function readTopic({ slug, name, kind, papers }: Row): Topic {
  return { slug, name: visibleText(name), kind: kind === "category" ? "category" : "keyword", papers: Number(papers) };
}
