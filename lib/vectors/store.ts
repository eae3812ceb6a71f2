import { db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { quantize, toBytes } from "./quantize";

/** A paper without a vector. */
export type Unplaced = { id: number; title: string; abstract: string };

const modelKey = "vectors.model";

/** How many papers there are, and how many of them have a vector. */
export async function countVectors(): Promise<{ papers: number; vectors: number }> {
  const [papers, vectors] = await Promise.all([db().paper.count(), db().paperVector.count()]);
  return { papers, vectors };
}

/** The newest papers that have no vector. */
export async function findUnplaced(limit: number): Promise<Unplaced[]> {
  return db().$queryRaw<Unplaced[]>(Prisma.sql`
    SELECT p."id", p."title", p."abstract" FROM "Paper" p
    WHERE NOT EXISTS (SELECT 1 FROM "PaperVector" v WHERE v."paperId" = p."id")
    ORDER BY p."id" DESC LIMIT ${limit}`);
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
  const used = await db().setting.findUnique({ where: { key: modelKey } });
  if (used?.value === name) return;
  await db().$transaction([
    db().paperVector.deleteMany(),
    db().setting.upsert({ where: { key: modelKey }, create: { key: modelKey, value: name }, update: { value: name } }),
  ]);
}
