import type Database from "better-sqlite3";

/** Triggers of Paper add changed papers (prisma/triggers.sql); all other writes of IndexPending are here. */

/** Under a new revision, so that the index reads a paper again whose topics changed. */
export function indexQueue(database: Database.Database): (paperId: number) => void {
  const drop = database.prepare(`DELETE FROM "IndexPending" WHERE "paperId" = ?`);
  const add = database.prepare(`INSERT INTO "IndexPending" ("paperId") VALUES (?)`);
  return (paperId) => {
    drop.run(paperId);
    add.run(paperId);
  };
}

export function indexDequeuer(database: Database.Database): (revision: number) => boolean {
  const drop = database.prepare(`DELETE FROM "IndexPending" WHERE "revision" = ?`);
  return (revision) => drop.run(revision).changes > 0;
}
