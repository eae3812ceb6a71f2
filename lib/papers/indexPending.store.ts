import type Database from "better-sqlite3";

/*
 * The queue of papers to index. The triggers of Paper add changed papers (prisma/triggers.sql); the functions here do
 * all other writes of IndexPending.
 */

/**
 * Returns a function that queues a paper whose topics changed, under a new revision, so that the index reads it again.
 */
export function indexQueue(database: Database.Database): (paperId: number) => void {
  const drop = database.prepare(`DELETE FROM "IndexPending" WHERE "paperId" = ?`);
  const add = database.prepare(`INSERT INTO "IndexPending" ("paperId") VALUES (?)`);
  return (paperId) => {
    drop.run(paperId);
    add.run(paperId);
  };
}

/** Returns a function that removes a revision from the queue and returns whether it was still there. */
export function indexDequeuer(database: Database.Database): (revision: number) => boolean {
  const drop = database.prepare(`DELETE FROM "IndexPending" WHERE "revision" = ?`);
  return (revision) => drop.run(revision).changes > 0;
}
