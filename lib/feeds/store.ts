import { db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { readPaper } from "../papers/row";
import type { Paper } from "../papers/schema";
import type { Day } from "../periods/day";
import { type Period, type PeriodKind, periodOf } from "../periods/period";

/** A paper where a feed lists it: on which day, at which place of that day (1 is the top). */
export type ListedPaper = Paper & { day: Day; rank: number };

export type FeedPage = { papers: ListedPaper[]; total: number };

export type Range = { skip: number; take: number };

type Place = { paperId: number; day: Day; rank: number; total: bigint };

/**
 * A period's papers: most votes first, then by rank, then the newest day first. A paper listed on several of its
 * days is there once, at its best place.
 */
export async function listPeriod({ from, to }: Pick<Period, "from" | "to">, { skip, take }: Range): Promise<FeedPage> {
  const places = await db().$queryRaw<Place[]>(Prisma.sql`
    SELECT l."paperId", MAX(l."day") AS "day", MIN(l."rank") AS "rank", COUNT(*) OVER () AS "total"
    FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId"
    WHERE l."day" BETWEEN ${from} AND ${to}
    GROUP BY l."paperId"
    ORDER BY p."votes" DESC, MIN(l."rank"), MAX(l."day") DESC, l."paperId"
    LIMIT ${take} OFFSET ${skip}`);
  if (places.length === 0 && skip > 0)
    return { papers: [], total: (await listPeriod({ from, to }, { skip: 0, take: 1 })).total };
  return fillPlaces(places);
}

/** All listed papers, highest trending score first. */
export async function listTrending({ skip, take }: Range): Promise<FeedPage> {
  const where = { score: { not: null } };
  const [rows, total] = await Promise.all([
    db().paper.findMany({ where, orderBy: [{ score: "desc" }, { id: "asc" }], skip, take }),
    db().paper.count({ where }),
  ]);
  const places = await firstPlaces(rows.map(({ id }) => id));
  const papers = rows.map((row) => ({ ...readPaper(row), ...(places.get(row.id) ?? { day: "", rank: 0 }) }));
  return { papers, total };
}

/** Where papers were listed first. Not a part of the query for them, which would take a parameter for each. */
async function firstPlaces(keys: number[]): Promise<Map<number, { day: Day; rank: number }>> {
  const first = new Map<number, { day: Day; rank: number }>();
  for (const { paperId, day, rank } of await db().listing.findMany({ where: { paperId: { in: keys } } })) {
    const known = first.get(paperId);
    if (!known || day < known.day) first.set(paperId, { day, rank });
  }
  return first;
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

/** @returns whether any paper is listed in a period */
export async function hasPapers({ from, to }: Period): Promise<boolean> {
  return (await db().listing.findFirst({ where: { day: { gte: from, lte: to } } })) !== null;
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
export async function countByDay({ from, to }: Period): Promise<Map<Day, number>> {
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

function nearest(kind: PeriodKind, day: Day | null): Period | null {
  return day === null ? null : periodOf(kind, day);
}

async function fillPlaces(places: Place[]): Promise<FeedPage> {
  const rows = await db().paper.findMany({ where: { id: { in: places.map(({ paperId }) => Number(paperId)) } } });
  const byKey = new Map(rows.map((row) => [row.id, readPaper(row)]));
  const papers = places.flatMap(({ paperId, day, rank }) => {
    const paper = byKey.get(Number(paperId));
    return paper ? [{ ...paper, day, rank: Number(rank) }] : [];
  });
  return { papers, total: Number(places[0]?.total ?? 0) };
}
