import type { Day } from "../../calendar/day";
import { type Period, type PeriodKind, periodOf } from "../../calendar/period";
import { type Year, yearOf } from "../../calendar/year";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { reading } from "../../platform/reading.store";
import { paperColumns, readStoredPaper, type StoredPaper } from "../row";
import { type Announcement, announcements, type Paper } from "../schema";
import { findPapers } from "../store";
import { isNarrowed, type Narrowing, noChoices } from "./choices";
import { within } from "./narrowing.store";

export type ListedPaper = Paper & { day: Day; rank: number; kind: Announcement };

export type FeedPage = { papers: ListedPaper[]; total: number };

export type Range = { skip: number; take: number };

type Place = { paperId: number | bigint; day: Day; rank: number; kind: number | bigint; total: number };

/** Most votes, then rank, then newest day. A paper appears once, at its best rank; a single day has pins first. */
export async function listPeriod(
  { from, to }: Pick<Period, "from" | "to">,
  { skip, take }: Range,
  narrowing: Narrowing = noChoices,
): Promise<FeedPage> {
  // A request beyond the end is answered from the index, before sorting all papers.
  if (skip > 0) {
    const total = countPapers({ from, to }, narrowing);
    if (skip >= total) return { papers: [], total };
  }
  return fillPlaces(placesOf({ from, to }, { skip, take }, narrowing));
}

/** Returns how many papers the days list, each counted once. Reads only an index, unless they are narrowed. */
export function countPapers({ from, to }: Pick<Period, "from" | "to">, narrowing: Narrowing = noChoices): number {
  const papers = isNarrowed(narrowing) ? Prisma.sql`JOIN "Paper" p ON p."id" = l."paperId"` : Prisma.empty;
  const { sql, values } = Prisma.sql`
    SELECT COUNT(DISTINCT l."paperId") FROM "Listing" l ${papers}
    WHERE l."day" BETWEEN ${from} AND ${to} ${within(narrowing)}`;
  return (
    reading<number>(sql)
      .pluck()
      .get(...values) ?? 0
  );
}

export async function rankPapers(days: { from: Day; to: Day }): Promise<number[]> {
  const places = placesOf(days, { skip: 0, take: maxRanked });
  return places.map(({ paperId }) => Number(paperId));
}

const maxRanked = 50_000; // More than any source lists in a few weeks

/** Newest day first and by votes, or by trending score; a paper once, on its last day. Counting would read all. */
export async function listDays(
  { from, to }: Pick<Period, "from" | "to">,
  order: "newest" | "trending",
  { skip, take }: Range,
): Promise<ListedPaper[]> {
  if (skip > 0 && skip >= (await db().listing.count({ where: { day: { gte: from, lte: to } } }))) return [];
  const by =
    order === "newest"
      ? Prisma.sql`l."day" DESC, p."votes" DESC, l."rank", l."paperId"`
      : Prisma.sql`p."score" DESC, l."paperId"`;
  const places = await db().$queryRaw<Omit<Place, "total">[]>(Prisma.sql`
    SELECT l."paperId", l."day", l."rank", CASE l."kind" WHEN 'new' THEN 0 WHEN 'cross' THEN 1 ELSE 2 END AS "kind"
    FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId"
    WHERE l."day" BETWEEN ${from} AND ${to} AND NOT EXISTS (
      SELECT 1 FROM "Listing" later WHERE later."paperId" = l."paperId" AND later."day" > l."day" AND later."day" <= ${to}
    )
    ORDER BY ${by} LIMIT ${take} OFFSET ${skip}`);
  return (await fillPlaces(places.map((place) => ({ ...place, total: 0 })))).papers;
}

export async function listTrending(range: Range, narrowing: Narrowing = noChoices): Promise<FeedPage> {
  if (isNarrowed(narrowing)) return listNarrowedTrending(range, narrowing);
  const total = await db().paper.count({ where: isTrending });
  return { papers: range.skip < total ? await readOrdered(range) : [], total };
}

const isTrending = { score: { not: null } };

/** Without the total, which would read every paper; the first page counts nothing. */
export async function readTrending(range: Range): Promise<ListedPaper[]> {
  if (range.skip > 0 && range.skip >= (await db().paper.count({ where: isTrending }))) return [];
  return readOrdered(range);
}

/** How many of the trending papers are looked at to narrow them. */
const mostNarrowed = 5000;

async function listNarrowedTrending({ skip, take }: Range, narrowing: Narrowing): Promise<FeedPage> {
  const rows = await db().$queryRaw<{ id: bigint; total: bigint }[]>(Prisma.sql`
    SELECT p."id", COUNT(*) OVER () AS "total" FROM (
      SELECT * FROM "Paper" WHERE "score" IS NOT NULL ORDER BY "score" DESC, "id" LIMIT ${mostNarrowed}
    ) p WHERE TRUE ${within(narrowing)}
    ORDER BY p."score" DESC, p."id" LIMIT ${take} OFFSET ${skip}`);
  if (rows.length === 0 && skip > 0)
    return { papers: [], total: (await listNarrowedTrending({ skip: 0, take: 1 }, narrowing)).total };
  const keys = rows.map(({ id }) => Number(id));
  const places = firstPlaces(keys);
  const found = await findPapers(keys);
  const byKey = new Map(found.map((paper) => [paper.key, paper]));
  const papers = keys.flatMap((key) => {
    const paper = byKey.get(key);
    return paper ? [{ ...paper, ...(places.get(key) ?? nowhere) }] : [];
  });
  return { papers, total: Number(rows[0]?.total ?? 0) };
}

/** @returns how many papers the trending list has before it is narrowed */
export async function countTrending(): Promise<number> {
  return Math.min(mostNarrowed, await db().paper.count({ where: isTrending }));
}

async function readOrdered({ skip, take }: Range): Promise<ListedPaper[]> {
  const sql = `
    SELECT ${paperColumns} FROM "Paper" p WHERE p."score" IS NOT NULL
    ORDER BY p."score" DESC, p."id" LIMIT @take OFFSET @skip`;
  const rows = reading<StoredPaper>(sql).all({ skip, take });
  const places = firstPlaces(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...readStoredPaper(row), ...(places.get(row.id) ?? nowhere) }));
}

type FirstPlace = Pick<ListedPaper, "day" | "rank" | "kind">;

const nowhere: FirstPlace = { day: "", rank: 0, kind: "new" };

/** A separate query, because a joined one would take a parameter for each paper. */
function firstPlaces(keys: number[]): Map<number, FirstPlace> {
  const first = new Map<number, FirstPlace>();
  const sql = `
    SELECT "paperId", "day", "rank", "kind" FROM "Listing" WHERE "paperId" IN (SELECT value FROM json_each(?))`;
  const listings = reading<{ paperId: number; day: Day; rank: number; kind: string }>(sql).all(JSON.stringify(keys));
  for (const { paperId, day, rank, kind } of listings) {
    const known = first.get(paperId);
    if (!known || day < known.day) first.set(paperId, { day, rank, kind: readKind(kind) });
  }
  return first;
}

export async function latestDay(): Promise<Day | null> {
  return firstDay(`SELECT "day" FROM "Listing" ORDER BY "day" DESC LIMIT 1`);
}

export async function latestDayBefore(day: Day): Promise<Day | null> {
  return firstDay(dayBefore, day);
}

/** Returns the last `count` days with papers up to a day, oldest first. */
export async function listedDaysTo(day: Day, count: number): Promise<Day[]> {
  // One index lookup per day; DISTINCT would read all listings.
  const rows = await db().$queryRaw<{ day: Day }[]>(Prisma.sql`
    WITH RECURSIVE d("day") AS (
      SELECT MAX("day") FROM "Listing" WHERE "day" <= ${day}
      UNION ALL
      SELECT (SELECT MAX(l."day") FROM "Listing" l WHERE l."day" < d."day") FROM d WHERE d."day" IS NOT NULL)
    SELECT "day" FROM d WHERE "day" IS NOT NULL LIMIT ${count}`);
  return rows.map((row) => row.day).reverse();
}

const dayBefore = `SELECT "day" FROM "Listing" WHERE "day" < ? ORDER BY "day" DESC LIMIT 1`;
const dayAfter = `SELECT "day" FROM "Listing" WHERE "day" > ? ORDER BY "day" LIMIT 1`;

function firstDay(sql: string, ...than: Day[]): Day | null {
  return (
    reading<Day>(sql)
      .pluck()
      .get(...than) ?? null
  );
}

export async function neighbouringPeriods(period: Period): Promise<{ previous: Period | null; next: Period | null }> {
  const [before, after] = [firstDay(dayBefore, period.from), firstDay(dayAfter, period.to)];
  return { previous: nearest(period.kind, before), next: nearest(period.kind, after) };
}

export async function countByDay({ from, to }: Pick<Period, "from" | "to">): Promise<Map<Day, number>> {
  const sql = `
    SELECT "day", COUNT(*) AS "papers" FROM "Listing" WHERE "day" BETWEEN ? AND ? GROUP BY "day" ORDER BY "day"`;
  return new Map(
    reading<{ day: Day; papers: number }>(sql)
      .all(from, to)
      .map(({ day, papers }) => [day, papers]),
  );
}

/** Returns the years that have papers, the latest first: one look-up in an index for each of them. */
export async function listedYears(): Promise<Year[]> {
  const years: Year[] = [];
  for (let day = firstDay(dayBefore, "9999"); day !== null; day = firstDay(dayBefore, yearOf(day)))
    years.push(yearOf(day));
  return years;
}

export async function listedDays(paperKey: number): Promise<Day[]> {
  return reading<Day>(`SELECT "day" FROM "Listing" WHERE "paperId" = ? ORDER BY "day"`).pluck().all(paperKey);
}

function readKind(kind: string | undefined): Announcement {
  return announcements.find((each) => each === kind) ?? "new";
}

function nearest(kind: PeriodKind, day: Day | null): Period | null {
  return day === null ? null : periodOf(kind, day);
}

function placesOf(
  { from, to }: { from: Day; to: Day },
  { skip, take }: Range,
  narrowing: Narrowing = noChoices,
): Place[] {
  const { sql, values } = Prisma.sql`
    SELECT l."paperId", MAX(l."day") AS "day", MIN(l."rank") AS "rank",
      MIN(CASE l."kind" WHEN 'new' THEN 0 WHEN 'cross' THEN 1 ELSE 2 END) AS "kind", COUNT(*) OVER () AS "total"
    FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId"
    WHERE l."day" BETWEEN ${from} AND ${to} ${within(narrowing)}
    GROUP BY l."paperId"
    ORDER BY CASE WHEN ${from} = ${to} THEN MAX(l."pinnedAt") END DESC NULLS LAST, p."votes" DESC, MIN(l."rank"),
      MAX(l."day") DESC, l."paperId"
    LIMIT ${take} OFFSET ${skip}`;
  return reading<Place>(sql).all(...values);
}

async function fillPlaces(places: Place[]): Promise<FeedPage> {
  const found = await findPapers(places.map(({ paperId }) => Number(paperId)));
  const byKey = new Map(found.map((paper) => [paper.key, paper]));
  const papers = places.flatMap(({ paperId, day, rank, kind }) => {
    const paper = byKey.get(Number(paperId));
    return paper ? [{ ...paper, day, rank: Number(rank), kind: readKind(announcements[Number(kind)]) }] : [];
  });
  return { papers, total: Number(places[0]?.total ?? 0) };
}
