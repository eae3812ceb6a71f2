import type Database from "better-sqlite3";

/*
 * The queue of papers to index. The triggers of Paper add a paper that changes (prisma/triggers.sql); the two functions
 * here are all other writes of IndexPending.
 */

/** Returns what queues a paper whose topics changed, under a new revision, so that the index reads it again. */
export function indexQueue(database: Database.Database): (paperId: number) => void {
  const drop = database.prepare(`DELETE FROM "IndexPending" WHERE "paperId" = ?`);
  const add = database.prepare(`INSERT INTO "IndexPending" ("paperId") VALUES (?)`);
  return (paperId) => {
    drop.run(paperId);
    add.run(paperId);
  };
}

/** Returns what takes a revision off the queue, and tells whether it was still there. */
export function indexSettler(database: Database.Database): (revision: number) => boolean {
  const drop = database.prepare(`DELETE FROM "IndexPending" WHERE "revision" = ?`);
  return (revision) => drop.run(revision).changes > 0;
}
