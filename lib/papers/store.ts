import { db } from "../platform/db";
import { reading } from "../platform/reading.store";
import { readIdentifier } from "./identity/identifier";
import { paperColumns, readStoredPaper, type StoredPaper } from "./row";
import type { Paper } from "./schema";

const by = {
  publicId: `SELECT ${paperColumns} FROM "Paper" p WHERE p."publicId" = ?`,
  doi: `SELECT ${paperColumns} FROM "Paper" p WHERE p."doi" = ?`,
  alias: `
    SELECT ${paperColumns} FROM "PaperAlias" a JOIN "Paper" p ON p."id" = a."paperId" WHERE a."publicId" = ?`,
  keys: `SELECT ${paperColumns} FROM "Paper" p WHERE p."id" IN (SELECT value FROM json_each(?)) ORDER BY p."id"`,
};

/** By public, arXiv, DOI (lib/papers/identity) or former id. If `paper.id` differs, the paper has moved. */
export async function findPaper(id: string): Promise<Paper | null> {
  const named = readIdentifier(id);
  const publicId = named && "arxivId" in named ? named.arxivId : id;
  const row =
    reading<StoredPaper>(by.publicId).get(publicId) ??
    (named && "doi" in named ? reading<StoredPaper>(by.doi).get(named.doi) : null) ??
    reading<StoredPaper>(by.alias).get(publicId);
  return row ? readStoredPaper(row) : null;
}

export async function readTimes(keys: number[]): Promise<Map<number, { createdAt: Date; updatedAt: Date }>> {
  const rows = await db().paper.findMany({
    where: { id: { in: keys } },
    select: { id: true, createdAt: true, updatedAt: true },
  });
  return new Map(rows.map(({ id, ...times }) => [id, times]));
}

export async function findPapers(keys: number[]): Promise<Paper[]> {
  return reading<StoredPaper>(by.keys).all(JSON.stringify(keys)).map(readStoredPaper);
}
