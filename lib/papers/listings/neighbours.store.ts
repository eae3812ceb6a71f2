import type { Period } from "../../calendar/period";
import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import type { Paper } from "../schema";
import { findPapers } from "../store";
import { rankPapers } from "./store";

export type Neighbours = { previous: Paper | null; next: Paper | null };

/** Returns the papers before and after one in the list of a period; null if it is not in that list. */
export async function neighboursInPeriod(
  paperKey: number,
  { from, to }: Pick<Period, "from" | "to">,
): Promise<Neighbours | null> {
  const keys = await rankPapers({ from, to });
  const place = keys.indexOf(paperKey);
  return place < 0 ? null : findNeighbours(keys[place - 1] ?? null, keys[place + 1] ?? null);
}

/** The same in the list of trending papers. */
export async function neighboursInTrending(paperKey: number): Promise<Neighbours | null> {
  const paper = await db().paper.findUnique({ where: { id: paperKey }, select: { score: true } });
  if (!paper || paper.score === null) return null;
  const { score } = paper;
  const [before, after] = await Promise.all([
    firstKey(
      Prisma.sql`("score" > ${score} OR ("score" = ${score} AND "id" < ${paperKey})) ORDER BY "score", "id" DESC`,
    ),
    firstKey(
      Prisma.sql`("score" < ${score} OR ("score" = ${score} AND "id" > ${paperKey})) ORDER BY "score" DESC, "id"`,
    ),
  ]);
  return findNeighbours(before, after);
}

async function firstKey(condition: Prisma.Sql): Promise<number | null> {
  const rows = await db().$queryRaw<{ id: bigint }[]>(Prisma.sql`SELECT "id" FROM "Paper" WHERE ${condition} LIMIT 1`);
  return rows[0] ? Number(rows[0].id) : null;
}

async function findNeighbours(previous: number | null, next: number | null): Promise<Neighbours> {
  const papers = await findPapers([previous, next].filter((key) => key !== null));
  const byKey = (key: number | null) => papers.find((paper) => paper.key === key) ?? null;
  return { previous: byKey(previous), next: byKey(next) };
}
