import { db } from "../db";
import { parseArxivId, parseDoi } from "./identity";
import { readPaper } from "./row";
import type { Paper } from "./schema";

/**
 * Finds the paper that a URL names: by its public id, by an arXiv id in any version or spelling, by its DOI, or by an
 * id that it had before.
 * @returns null where there is none; compare `paper.id` with what was asked for to see whether it has moved
 */
export async function findPaper(id: string): Promise<Paper | null> {
  const publicId = parseArxivId(id)?.id ?? id;
  const row =
    (await db().paper.findUnique({ where: { publicId } })) ??
    (await findByDoi(id)) ??
    (await db().formerId.findUnique({ where: { publicId }, include: { paper: true } }))?.paper;
  return row ? readPaper(row) : null;
}

/** When papers came into the store, and when they last changed in any way, by their keys. */
export async function readTimes(keys: number[]): Promise<Map<number, { createdAt: Date; updatedAt: Date }>> {
  const rows = await db().paper.findMany({
    where: { id: { in: keys } },
    select: { id: true, createdAt: true, updatedAt: true },
  });
  return new Map(rows.map(({ id, ...times }) => [id, times]));
}

async function findByDoi(text: string) {
  const doi = parseDoi(text);
  return doi === null ? null : db().paper.findUnique({ where: { doi } });
}

/** The papers of some keys, in no order. */
export async function findPapers(keys: number[]): Promise<Paper[]> {
  const rows = await db().paper.findMany({ where: { id: { in: keys } } });
  return rows.map(readPaper);
}
