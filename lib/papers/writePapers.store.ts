import type Database from "better-sqlite3";
import { Prisma } from "../generated/prisma/client";
import { db } from "../platform/db";

/* All writes of Paper. Each function returns a query, which runs when awaited or as part of a transaction. */

type Connection = Prisma.TransactionClient;

export function addPapers(tx: Connection, papers: Prisma.PaperCreateManyInput[]) {
  return tx.paper.createManyAndReturn({ data: papers, select: { id: true, publicId: true } });
}

export function updatePaper(tx: Connection, id: number, change: Prisma.PaperUpdateManyMutationInput) {
  return tx.paper.update({ where: { id }, data: change });
}

export function deletePaper(tx: Connection, id: number) {
  return tx.paper.delete({ where: { id } });
}

export function setFirstListing(id: number, firstListedOn: string | null, score: number | null) {
  return db().paper.update({ where: { id }, data: { firstListedOn, score } });
}

export function setTitleKeys(keys: Record<number, string>) {
  return db().$executeRaw(Prisma.sql`
    UPDATE "Paper" SET "titleKey" = "new"."value" FROM json_each(${JSON.stringify(keys)}) AS "new"
    WHERE "Paper"."id" = CAST("new"."key" AS INTEGER)`);
}

export function setDoi(id: number, doi: string | undefined) {
  return db().$executeRaw(Prisma.sql`UPDATE OR IGNORE "Paper" SET "doi" = ${doi} WHERE "id" = ${id}`);
}

export function foundKeywordsWriter(database: Database.Database): (id: number, found: string[] | null) => void {
  const write = database.prepare(`UPDATE "Paper" SET "foundKeywords" = ? WHERE "id" = ?`);
  return (id, found) => {
    write.run(found && JSON.stringify(found), id);
  };
}
