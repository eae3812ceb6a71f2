import { Prisma } from "../../generated/prisma/client";
import { db } from "../../platform/db";
import { readSetting, writeSetting } from "../../platform/settings.store";
import { quantize, toBytes } from "./quantize";

/** A paper without a vector. */
export type Unplaced = { id: number; title: string; abstract: string };

const modelKey = "vectors.model";

/** How many papers there are, and how many of them have a vector. */
export async function countVectors(): Promise<{ papers: number; vectors: number }> {
  // Counting the vectors would read them, which are 400 MB for a million papers. One statement: papers come and go.
  const [counts] = await db().$queryRaw<{ papers: bigint; pending: bigint }[]>(Prisma.sql`
    SELECT (SELECT count(*) FROM "Paper") AS "papers", (SELECT count(*) FROM "VectorPending") AS "pending"`);
  const papers = Number(counts?.papers ?? 0);
  return { papers, vectors: papers - Number(counts?.pending ?? 0) };
}

/** The newest papers that have no vector. */
export async function findUnplaced(limit: number): Promise<Unplaced[]> {
  return db().$queryRaw<Unplaced[]>(Prisma.sql`
    SELECT p."id", p."title", p."abstract" FROM "VectorPending" w JOIN "Paper" p ON p."id" = w."paperId"
    ORDER BY w."paperId" DESC LIMIT ${limit}`);
}

/** Keeps the vectors of some papers, but of those only that still have the text that they are of. */
export async function keepVectors(papers: Unplaced[], vectors: Float32Array[]): Promise<void> {
  await db().$transaction(
    papers.map(({ id, title, abstract }, index) => {
      const bytes = toBytes(quantize(vectors[index] ?? new Float32Array()));
      return db().$executeRaw(Prisma.sql`
        INSERT OR REPLACE INTO "PaperVector" ("paperId", "vector")
        SELECT "id", ${bytes} FROM "Paper" WHERE "id" = ${id} AND "title" = ${title} AND "abstract" = ${abstract}`);
    }),
  );
}

/** Forgets all vectors where they are another model's: those of two are not to be compared. */
export async function adoptModel(name: string): Promise<void> {
  if ((await readSetting(modelKey)) === name) return;
  await db().$transaction([db().paperVector.deleteMany(), writeSetting(modelKey, name)]);
}
