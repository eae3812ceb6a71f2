import { db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { readPaper } from "../papers/row";
import { type Announcement, announcements, type Paper } from "../papers/schema";
import { findPapers } from "../papers/store";
import type { Day } from "../periods/day";
import { type Period, type PeriodKind, periodOf } from "../periods/period";

/** A paper where a feed lists it: on which day, at which place of that day (1 is the top). */
export type ListedPaper = Paper & { day: Day; rank: number; kind: Announcement };

export type FeedPage = { papers: ListedPaper[]; total: number };

export type Range = { skip: number; take: number };

type Place = { paperId: number; day: Day; rank: number; kind: number; total: bigint };

/**
 * A period's papers: most votes first, then by rank, then the newest day first. A paper listed on several of its
 * days is there once, at its best place. On a day, what its curators pinned comes before all others.
 */
export async function listPeriod({ from, to }: Pick<Period, "from" | "to">, { skip, take }: Range): Promise<FeedPage> {
  const places = await placesOf({ from, to }, { skip, take });
  if (places.length === 0 && skip > 0)
    return { papers: [], total: (await listPeriod({ from, to }, { skip: 0, take: 1 })).total };
  return fillPlaces(places);
}

/** The papers of some days by their keys, in the order of a period's feed. */
export async function rankPapers(days: { from: Day; to: Day }): Promise<number[]> {
  const places = await placesOf(days, { skip: 0, take: mostRanked });
  return places.map(({ paperId }) => Number(paperId));
}

/** More than any source lists in a few weeks. */
const mostRanked = 50_000;

/** All listed papers, highest trending score first. */
export async function listTrending({ skip, take }: Range): Promise<FeedPage> {
  const where = { score: { not: null } };
  const [rows, total] = await Promise.all([
    db().paper.findMany({
      where,
      orderBy: [{ score: "desc" }, { id: "asc" }],
      skip,
      take,
      include: { listings: { orderBy: { day: "asc" }, take: 1 } },
    }),
    db().paper.count({ where }),
  ]);
  const papers = rows.map((row) => ({
    ...readPaper(row),
    day: row.listings[0]?.day ?? "",
    rank: row.listings[0]?.rank ?? 0,
    kind: readKind(row.listings[0]?.kind),
  }));
  return { papers, total };
}

/** @returns the latest day that has papers, or null in an empty store */
export async function latestDay(): Promise<Day | null> {
  const { _max } = await db().listing.aggregate({ _max: { day: true } });
  return _max.day;
}

/** @returns the latest day before `day` that has papers, or null where there is none */
export async function latestDayBefore(day: Day): Promise<Day | null> {
  const { _max } = await db().listing.aggregate({ _max: { day: true }, where: { day: { lt: day } } });
  return _max.day;
}

/** @returns the last `count` days up to one that have papers, oldest first */
export async function listedDaysTo(day: Day, count: number): Promise<Day[]> {
  // One look at the index for each day, where DISTINCT would walk all their papers.
  const rows = await db().$queryRaw<{ day: Day }[]>(Prisma.sql`
    WITH RECURSIVE d("day") AS (
      SELECT MAX("day") FROM "Listing" WHERE "day" <= ${day}
      UNION ALL
      SELECT (SELECT MAX(l."day") FROM "Listing" l WHERE l."day" < d."day") FROM d WHERE d."day" IS NOT NULL)
    SELECT "day" FROM d WHERE "day" IS NOT NULL LIMIT ${count}`);
  return rows.map((row) => row.day).reverse();
}

/** @returns the nearest periods of the same kind, before and after, that have papers */
export async function neighbours(period: Period): Promise<{ previous: Period | null; next: Period | null }> {
  const [before, after] = await Promise.all([
    db().listing.aggregate({ _max: { day: true }, where: { day: { lt: period.from } } }),
    db().listing.aggregate({ _min: { day: true }, where: { day: { gt: period.to } } }),
  ]);
  return { previous: nearest(period.kind, before._max.day), next: nearest(period.kind, after._min.day) };
}

/** @returns how many papers each day of a period lists; days without papers are left out */
export async function countByDay({ from, to }: Pick<Period, "from" | "to">): Promise<Map<Day, number>> {
  const groups = await db().listing.groupBy({
    by: ["day"],
    where: { day: { gte: from, lte: to } },
    _count: { paperId: true },
    orderBy: { day: "asc" },
  });
  return new Map(groups.map(({ day, _count }) => [day, _count.paperId]));
}

/** @returns the days on which a paper was listed, oldest first */
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

function placesOf({ from, to }: { from: Day; to: Day }, { skip, take }: Range): Promise<Place[]> {
  return db().$queryRaw<Place[]>(Prisma.sql`
    SELECT l."paperId", MAX(l."day") AS "day", MIN(l."rank") AS "rank",
      MIN(CASE l."kind" WHEN 'new' THEN 0 WHEN 'cross' THEN 1 ELSE 2 END) AS "kind", COUNT(*) OVER () AS "total"
    FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId"
    WHERE l."day" BETWEEN ${from} AND ${to}
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
