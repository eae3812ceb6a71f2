import { db } from "../platform/db";
import { readIdentifier } from "./identity/identifier";
import { readPaper } from "./row";
import type { Paper } from "./schema";

/** By public, arXiv, DOI (lib/papers/identity) or former id. If `paper.id` differs, the paper has moved. */
export async function findPaper(id: string): Promise<Paper | null> {
  const named = readIdentifier(id);
  const publicId = named && "arxivId" in named ? named.arxivId : id;
  const row =
    (await db().paper.findUnique({ where: { publicId } })) ??
    (named && "doi" in named ? await db().paper.findUnique({ where: { doi: named.doi } }) : null) ??
    (await db().paperAlias.findUnique({ where: { publicId }, include: { paper: true } }))?.paper;
  return row ? readPaper(row) : null;
}

export async function readTimes(keys: number[]): Promise<Map<number, { createdAt: Date; updatedAt: Date }>> {
  const rows = await db().paper.findMany({
    where: { id: { in: keys } },
    select: { id: true, createdAt: true, updatedAt: true },
  });
  return new Map(rows.map(({ id, ...times }) => [id, times]));
}

export async function findPapers(keys: number[]): Promise<Paper[]> {
  const rows = await db().paper.findMany({ where: { id: { in: keys } } });
  return rows.map(readPaper);
}
