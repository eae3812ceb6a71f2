import type { Day } from "../../calendar/day";
import { type Period, type PeriodKind, periodOf } from "../../calendar/period";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { readPaper } from "../row";
import { type Announcement, announcements, type Paper } from "../schema";
import { findPapers } from "../store";
import { isNarrowed, type Narrowing, noChoices } from "./choices";
import { within } from "./narrowing.store";

export type ListedPaper = Paper & { day: Day; rank: number; kind: Announcement };

export type FeedPage = { papers: ListedPaper[]; total: number };

export type Range = { skip: number; take: number };

type Place = { paperId: number; day: Day; rank: number; kind: number; total: bigint };

/** Most votes, then rank, then newest day. A paper appears once, at its best rank; a single day has pins first. */
export async function listPeriod(
  { from, to }: Pick<Period, "from" | "to">,
  { skip, take }: Range,
  narrowing: Narrowing = noChoices,
): Promise<FeedPage> {
  // A request beyond the end is answered from the index, before sorting all papers.
  if (skip > 0) {
    const total = await countPapers({ from, to }, narrowing);
    if (skip >= total) return { papers: [], total };
  }
  return fillPlaces(await placesOf({ from, to }, { skip, take }, narrowing));
}

/** Returns how many papers the days list, each counted once. Reads only an index, unless they are narrowed. */
export async function countPapers(
  { from, to }: Pick<Period, "from" | "to">,
  narrowing: Narrowing = noChoices,
): Promise<number> {
  const papers = isNarrowed(narrowing) ? Prisma.sql`JOIN "Paper" p ON p."id" = l."paperId"` : Prisma.empty;
  const rows = await db().$queryRaw<{ papers: bigint }[]>(Prisma.sql`
    SELECT COUNT(DISTINCT l."paperId") AS "papers" FROM "Listing" l ${papers}
    WHERE l."day" BETWEEN ${from} AND ${to} ${within(narrowing)}`);
  return Number(rows[0]?.papers ?? 0);
}

export async function rankPapers(days: { from: Day; to: Day }): Promise<number[]> {
  const places = await placesOf(days, { skip: 0, take: maxRanked });
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
  return (await fillPlaces(places.map((place) => ({ ...place, total: 0n })))).papers;
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
  const [found, places] = await Promise.all([findPapers(keys), firstPlaces(keys)]);
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
  const orderBy = [{ score: "desc" }, { id: "asc" }] as const;
  const rows = await db().paper.findMany({ where: isTrending, orderBy: [...orderBy], skip, take });
  const places = await firstPlaces(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...readPaper(row), ...(places.get(row.id) ?? nowhere) }));
}

type FirstPlace = Pick<ListedPaper, "day" | "rank" | "kind">;

const nowhere: FirstPlace = { day: "", rank: 0, kind: "new" };

/** A separate query, because a joined one would take a parameter for each paper. */
async function firstPlaces(keys: number[]): Promise<Map<number, FirstPlace>> {
  const first = new Map<number, FirstPlace>();
  for (const { paperId, day, rank, kind } of await db().listing.findMany({ where: { paperId: { in: keys } } })) {
    const known = first.get(paperId);
    if (!known || day < known.day) first.set(paperId, { day, rank, kind: readKind(kind) });
  }
  return first;
}

export async function latestDay(): Promise<Day | null> {
  return firstDay({}, "desc");
}

export async function latestDayBefore(day: Day): Promise<Day | null> {
  return firstDay({ day: { lt: day } }, "desc");
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

/** Returns the first day in an order from the index; Prisma's max() would read every row. */
async function firstDay(where: Prisma.ListingWhereInput, order: "asc" | "desc"): Promise<Day | null> {
  const listing = await db().listing.findFirst({ where, orderBy: { day: order }, select: { day: true } });
  return listing?.day ?? null;
}

export async function neighbouringPeriods(period: Period): Promise<{ previous: Period | null; next: Period | null }> {
  const [before, after] = await Promise.all([
    firstDay({ day: { lt: period.from } }, "desc"),
    firstDay({ day: { gt: period.to } }, "asc"),
  ]);
  return { previous: nearest(period.kind, before), next: nearest(period.kind, after) };
}

export async function countByDay({ from, to }: Pick<Period, "from" | "to">): Promise<Map<Day, number>> {
  const groups = await db().listing.groupBy({
    by: ["day"],
    where: { day: { gte: from, lte: to } },
    _count: { paperId: true },
    orderBy: { day: "asc" },
  });
  return new Map(groups.map(({ day, _count }) => [day, _count.paperId]));
}

export async function listedDays(paperKey: number): Promise<Day[]> {
  const listings = await db().listing.findMany({ where: { paperId: paperKey }, orderBy: { day: "asc" } });
  return listings.map(({ day }) => day);
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
): Promise<Place[]> {
  return db().$queryRaw<Place[]>(Prisma.sql`
    SELECT l."paperId", MAX(l."day") AS "day", MIN(l."rank") AS "rank",
      MIN(CASE l."kind" WHEN 'new' THEN 0 WHEN 'cross' THEN 1 ELSE 2 END) AS "kind", COUNT(*) OVER () AS "total"
    FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId"
    WHERE l."day" BETWEEN ${from} AND ${to} ${within(narrowing)}
    GROUP BY l."paperId"
    ORDER BY CASE WHEN ${from} = ${to} THEN MAX(l."pinnedAt") END DESC NULLS LAST, p."votes" DESC, MIN(l."rank"),
      MAX(l."day") DESC, l."paperId"
    LIMIT ${take} OFFSET ${skip}`);
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
