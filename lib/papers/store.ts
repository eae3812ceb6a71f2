import { db } from "../platform/db";
import { readIdentifier } from "./identity/identifier";
import { readPaper } from "./row";
import type { Paper } from "./schema";

/**
 * Finds the paper that a text names: by its public id, by an arXiv id or a DOI in any spelling (lib/papers/identity), or
 * by an id that it had before.
 * @returns null where there is none; compare `paper.id` with what was asked for to see whether it has moved
 */
export async function findPaper(id: string): Promise<Paper | null> {
  const named = readIdentifier(id);
  const publicId = named && "arxivId" in named ? named.arxivId : id;
  const row =
    (await db().paper.findUnique({ where: { publicId } })) ??
    (named && "doi" in named ? await db().paper.findUnique({ where: { doi: named.doi } }) : null) ??
    (await db().paperAlias.findUnique({ where: { publicId }, include: { paper: true } }))?.paper;
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

/** The papers of some keys, in no order. */
export async function findPapers(keys: number[]): Promise<Paper[]> {
  const rows = await db().paper.findMany({ where: { id: { in: keys } } });
  return rows.map(readPaper);
}
