import type { Day } from "../../calendar/day";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { sitemapSize } from "./sitemap";

export type ListedMonth = { month: string; lastDay: Day; papers: number };

/** Returns the months that list papers, latest first. Reads only an index. */
export async function listedMonths(): Promise<ListedMonth[]> {
  const rows = await db().$queryRaw<{ month: string; lastDay: Day; papers: bigint }[]>(Prisma.sql`
    SELECT substr("day", 1, 7) AS "month", MAX("day") AS "lastDay", COUNT(*) AS "papers"
    FROM "Listing" GROUP BY 1 ORDER BY 1 DESC`);
  return rows.map((row) => ({ ...row, papers: Number(row.papers) }));
}

export async function countUnlisted(): Promise<number> {
  return db().paper.count({ where: { score: null } });
}

export async function papersOfDays(from: Day, to: Day, part: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ publicId: string }[]>(Prisma.sql`
    SELECT p."publicId" FROM (
      SELECT DISTINCT "paperId" FROM "Listing" WHERE "day" BETWEEN ${from} AND ${to}
      ORDER BY "paperId" LIMIT ${sitemapSize} OFFSET ${part * sitemapSize}
    ) l JOIN "Paper" p ON p."id" = l."paperId"`);
  return rows.map(({ publicId }) => publicId);
}

export async function unlistedPapers(part: number): Promise<string[]> {
  const rows = await db().paper.findMany({
    where: { score: null },
    orderBy: { id: "asc" },
    skip: part * sitemapSize,
    take: sitemapSize,
    select: { publicId: true },
  });
  return rows.map(({ publicId }) => publicId);
}
