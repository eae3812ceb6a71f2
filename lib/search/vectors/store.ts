import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { readSetting, writeSetting } from "../../platform/settings.store";
import { quantize, toBytes } from "./quantize";

export type PaperToEmbed = { id: number; title: string; abstract: string };

const modelKey = "vectors.model";

export async function countVectors(): Promise<{ papers: number; vectors: number }> {
  // Counting the vectors would read them all, 400 MB for a million papers. One statement, as papers come and go.
  const [counts] = await db().$queryRaw<{ papers: bigint; pending: bigint }[]>(Prisma.sql`
    SELECT (SELECT count(*) FROM "Paper") AS "papers", (SELECT count(*) FROM "VectorPending") AS "pending"`);
  const papers = Number(counts?.papers ?? 0);
  return { papers, vectors: papers - Number(counts?.pending ?? 0) };
}

export async function findPapersToEmbed(limit: number): Promise<PaperToEmbed[]> {
  return db().$queryRaw<PaperToEmbed[]>(Prisma.sql`
    SELECT p."id", p."title", p."abstract" FROM "VectorPending" w JOIN "Paper" p ON p."id" = w."paperId"
    ORDER BY w."paperId" DESC LIMIT ${limit}`);
}

/** Saves vectors, but only of papers whose text is still the one that was embedded. */
export async function saveVectors(papers: PaperToEmbed[], vectors: Float32Array[]): Promise<void> {
  await db().$transaction(
    papers.map(({ id, title, abstract }, index) => {
      const bytes = toBytes(quantize(vectors[index] ?? new Float32Array()));
      return db().$executeRaw(Prisma.sql`
        INSERT OR REPLACE INTO "PaperVector" ("paperId", "vector")
        SELECT "id", ${bytes} FROM "Paper" WHERE "id" = ${id} AND "title" = ${title} AND "abstract" = ${abstract}`);
    }),
  );
}

/** Deletes all vectors of another model, as those of two models cannot be compared. */
export async function adoptModel(name: string): Promise<void> {
  if ((await readSetting(modelKey)) === name) return;
  await db().$transaction([db().paperVector.deleteMany(), writeSetting(modelKey, name)]);
}
