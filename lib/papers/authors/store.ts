import type { Day } from "../../calendar/day";
import { reading } from "../../platform/reading.store";
import { visibleText } from "../../text/visibleText";
import type { Paper } from "../schema";
import { findPapers } from "../store";
import type { Topic } from "../topics/store";
import { minPapers } from "../topics/topicPage";
import { displayName } from "./name";
import { readName } from "./readName";
import { writingKey } from "./sameName";
import { comparableName, mayBeSame } from "./samePerson";
import type { Author, AuthorRef } from "./schema";
import { authorSlug } from "./slug";
import type { YearCount } from "./years";

const maxWritings = 50;
const maxRead = 500; // The latest papers, of which co-authors and topics are counted
const maxAuthors = 50; // A paper of more authors has no co-authors in this sense
const maxCompared = 500; // How many writings of a family name and initial are compared with one

type Row = { id: number; slug: string; name: string; papers: number };

/** Of an author `a`. */
const columns = `a."id", a."slug", a."name",
  (SELECT COUNT(*) FROM "PaperAuthor" p WHERE p."authorId" = a."id") AS "papers"`;

const byWriting = `
  SELECT ${columns} FROM "Author" n JOIN "Author" t ON t."id" = COALESCE(n."joinedToId", n."id")
  JOIN "Author" a ON a."id" = t."id" OR a."joinedToId" = t."id"
  WHERE n."slug" = ? ORDER BY a."id" = t."id" DESC, "papers" DESC, a."id" LIMIT ${maxWritings}`;

/** The writings of one author, by the slug of the one that stands for them. */
const writings = `
  SELECT a."id" FROM "Author" t JOIN "Author" a ON a."id" = t."id" OR a."joinedToId" = t."id" WHERE t."slug" = ?`;

/** “yann-lecun”, “Yann LeCun”, “LeCun, Yann”. Compare `slug` to see if the text was it. Null if no paper has the name. */
export async function findAuthor(text: string): Promise<Author | null> {
  const inverted = text.includes(",") ? readName(text) : null;
  for (const slug of new Set([authorSlug(text), ...(inverted ? [authorSlug(displayName(inverted))] : [])])) {
    const rows = slug === "" ? [] : reading<Row>(byWriting).all(slug);
    const [first, ...others] = rows.map(readRow).filter(({ papers }, index) => index === 0 || papers > 0);
    const papers = rows.reduce((sum, row) => sum + row.papers, 0);
    if (first && papers > 0) return { slug: first.slug, name: first.name, papers, otherWritings: others };
  }
  return null;
}

/** An author's papers, newest first; `day` is "" where no source says when. */
export async function listAuthor(
  slug: string,
  { skip, take }: { skip: number; take: number },
): Promise<(Paper & { day: Day })[]> {
  const rows = reading<{ paperId: number; day: Day | null }>(`
    SELECT DISTINCT "paperId", "day" FROM "PaperAuthor" WHERE "authorId" IN (${writings})
    ORDER BY "day" DESC, "paperId" DESC LIMIT ? OFFSET ?`).all(slug, take, skip);
  const papers = new Map((await findPapers(rows.map(({ paperId }) => paperId))).map((paper) => [paper.key, paper]));
  return rows.flatMap(({ paperId, day }) => {
    const paper = papers.get(paperId);
    return paper ? [{ ...paper, day: day ?? "" }] : [];
  });
}

/** Returns how many papers an author has in each year, the latest first; "" for those without a date, the last. */
export async function countByYear(slug: string): Promise<YearCount[]> {
  const sql = `
    SELECT COALESCE(substr("day", 1, 4), '') AS "year", COUNT(DISTINCT "paperId") AS "papers" FROM "PaperAuthor"
    WHERE "authorId" IN (${writings}) GROUP BY 1 ORDER BY 1 DESC`;
  return reading<YearCount>(sql).all(slug);
}

const latest = `
  SELECT DISTINCT "paperId" FROM "PaperAuthor" WHERE "authorId" IN (${writings}) ORDER BY "day" DESC LIMIT ${maxRead}`;

/** Those who wrote most papers with an author, of the latest papers; `papers` is how many together. */
export async function coauthors(slug: string, limit: number): Promise<AuthorRef[]> {
  const sql = `
    WITH "own" AS (${latest}), "small" AS (
      SELECT "paperId" FROM "own" WHERE NOT EXISTS (
        SELECT 1 FROM "PaperAuthor" m WHERE m."paperId" = "own"."paperId" AND m."place" = ${maxAuthors})
    )
    SELECT a."id", a."slug", a."name", COUNT(DISTINCT o."paperId") AS "papers" FROM "small"
    JOIN "PaperAuthor" o ON o."paperId" = "small"."paperId"
    JOIN "Author" w ON w."id" = o."authorId" JOIN "Author" a ON a."id" = COALESCE(w."joinedToId", w."id")
    WHERE a."slug" <> ? GROUP BY a."id" ORDER BY 4 DESC, a."slug" LIMIT ?`;
  return reading<Row>(sql).all(slug, slug, limit).map(readRow);
}

/** The topics of most of an author's latest papers that have a page; `papers` is how many of those. */
export async function authorTopics(slug: string, limit: number): Promise<Topic[]> {
  const sql = `
    WITH "own" AS (${latest})
    SELECT t."slug", t."name", t."kind", COUNT(*) AS "papers" FROM "own"
    JOIN "PaperTopic" o ON o."paperId" = "own"."paperId" JOIN "Topic" t ON t."id" = o."topicId"
    WHERE t."papers" >= ${minPapers} GROUP BY t."id" ORDER BY 4 DESC, t."slug" LIMIT ?`;
  return reading<Topic>(sql)
    .all(slug, limit)
    .map(({ name, kind, ...rest }) => ({ ...rest, name: visibleText(name), kind }));
}

const byKey = `
  SELECT ${columns} FROM "Author" a WHERE a."key" = ? AND a."joinedToId" IS NULL ORDER BY "papers" DESC LIMIT ?`;

/** Authors whose names may be another writing of this one's, though nothing makes it certain. */
export async function perhapsSame({ slug, name }: AuthorRef, limit: number): Promise<AuthorRef[]> {
  const own = comparableName(name);
  const key = reading<{ key: string }>(`SELECT "key" FROM "Author" WHERE "slug" = ?`).get(slug)?.key;
  if (own === null || key === undefined) return [];
  const others = reading<Row>(byKey).all(key, maxCompared).map(readRow);
  const near = others.filter((other) => {
    const theirs = other.slug === slug || other.papers === 0 ? null : comparableName(other.name);
    return theirs !== null && mayBeSame(own, theirs);
  });
  return near.slice(0, limit);
}

/** Authors of the family name and initial that a text has, those of most papers first: for a name that nobody has. */
export async function nearestAuthors(text: string, limit: number): Promise<AuthorRef[]> {
  const name = readName(text);
  if (name === null) return [];
  const found = reading<Row>(byKey).all(writingKey(name), maxCompared).map(readRow);
  return found.filter(({ papers }) => papers > 0).slice(0, limit);
}

function readRow({ slug, name, papers }: Row): AuthorRef {
  return { slug, name: visibleText(name), papers };
}
