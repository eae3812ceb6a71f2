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
import { taxonomy } from "./taxonomy";
import type { TopicKind } from "./topicsOf";

/** A topic, and how many listed papers have it. */
export type Topic = { slug: string; name: string; kind: TopicKind; papers: number };

type Row = { slug: string; name: string; kind: string; papers: number };

/** How many slugs that begin alike are compared with one that nobody has. */
const compared = 2000;

/** The papers that tell which topics go together. */
const mostRelating = 500;
/** In papers: a topic of two papers that are both among them is there by chance. */
const chance = 20;

/**
 * Finds the topic that a text names, in whatever form: `cs.cl`, `Mixture of Experts`. A category of arXiv's is one even
 * before it has papers. @returns null where there is none; compare `slug` with what was asked for
 */
export async function findTopic(text: string): Promise<Topic | null> {
  const slug = topicSlug(text);
  const row = await db().topic.findUnique({ where: { slug } });
  if (row) return readTopic(row);
  const category = findCategory(slug);
  return category && { slug: category.code, name: category.name, kind: "category", papers: 0 };
}

/** The listed papers of a topic, and for each the day that first listed it. */
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

/** How many papers of a topic each day from one on first listed; days without any are left out. */
export async function countByDay(slug: string, from: Day): Promise<{ day: Day; papers: number }[]> {
  const rows = await db().$queryRaw<{ day: Day; papers: bigint }[]>(Prisma.sql`
    SELECT "firstListedOn" AS "day", COUNT(*) AS "papers" FROM "PaperTopic"
    WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ${slug}) AND "firstListedOn" >= ${from}
    GROUP BY "firstListedOn"`);
  return rows.map(({ day, papers }) => ({ day, papers: Number(papers) }));
}

/** The topics that the newest papers of one have beside it, those first that are theirs more than others'. */
export async function relatedTopics(slug: string, limit: number): Promise<Topic[]> {
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    SELECT t."slug", t."name", t."kind", t."papers" FROM (
      SELECT o."topicId", COUNT(*) AS "shared" FROM (
        SELECT "paperId", "topicId" FROM "PaperTopic"
        WHERE "topicId" = (SELECT "id" FROM "Topic" WHERE "slug" = ${slug}) AND "firstListedOn" IS NOT NULL
        ORDER BY "firstListedOn" DESC LIMIT ${mostRelating}
      ) n JOIN "PaperTopic" o ON o."paperId" = n."paperId" AND o."topicId" <> n."topicId"
      GROUP BY o."topicId"
    ) JOIN "Topic" t ON t."id" = "topicId"
    WHERE "shared" > 1
    ORDER BY 1.0 * "shared" * "shared" / (t."papers" + ${chance}) DESC, t."slug" LIMIT ${limit}`);
  return rows.map(readTopic);
}

/** The categories that have papers: those of arXiv in its order, by group, then others. */
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
  const others = rows.filter(({ slug }) => !findCategory(slug)).map(readTopic);
  return [...groups, { group: "Others", topics: others }].filter(({ topics }) => topics.length > 0);
}

/** The keywords of the most papers. */
export async function commonestKeywords(limit: number): Promise<Topic[]> {
  const rows = await db().topic.findMany({
    where: { kind: "keyword", papers: { gt: 0 } },
    orderBy: [{ papers: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(readTopic);
}

/** The topics whose names have all of some words or beginnings of words, those of the most papers first. */
export async function searchTopics(text: string, limit: number): Promise<Topic[]> {
  const words = topicSlug(text).split("-").filter(Boolean);
  if (words.length === 0) return [];
  const has = (field: "slug" | "name") => ({ AND: words.map((word) => ({ [field]: { contains: word } })) });
  const rows = await db().topic.findMany({
    where: { papers: { gt: 0 }, OR: [has("slug"), { kind: "category", ...has("name") }] },
    orderBy: { papers: "desc" },
    take: limit,
  });
  return rows.map(readTopic);
}

/** The topics that one that there is not may have been meant for. */
export async function nearestTopics(text: string, limit: number): Promise<Topic[]> {
  const asked = topicSlug(text);
  const beginning = asked.slice(0, 2);
  if (beginning === "") return [];
  const rows = await db().topic.findMany({
    where: { papers: { gt: 0 }, slug: { gte: beginning, lt: `${beginning}\u{10ffff}` } },
    orderBy: { papers: "desc" },
    take: compared,
  });
  const topics = new Map(rows.map((row) => [row.slug, readTopic(row)]));
  return nearestSlugs(asked, [...topics.keys()])
    .slice(0, limit)
    .flatMap((slug) => topics.get(slug) ?? []);
}

function readTopic({ slug, name, kind, papers }: Row): Topic {
  return { slug, name: visibleText(name), kind: kind === "category" ? "category" : "keyword", papers: Number(papers) };
}
