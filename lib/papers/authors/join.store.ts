import type Database from "better-sqlite3";
import { chooseWriting, joinWritings, type Writing } from "./joinWritings";
import type { Name } from "./name";
import { readName } from "./readName";
import { isGroupKey, readWriting } from "./sameName";

/** What a batch reads at most, in writings; it ends with the key that exceeds it. */
const batchSize = 2000;

/** A paper of more authors says nothing about who works with whom. */
export const maxCoauthors = 50;

/** The latest papers of a writing that are compared; hardly anybody has more. */
const papersRead = 1000;

type Row = { id: number; name: string; key: string; joinedToId: number | null };

/**
 * Joins and parts the writings of the keys that are pending, a batch in a transaction. Needs a busy timeout.
 * @returns how many keys it looked at
 */
export function joinPendingWritings(database: Database.Database): number {
  return database.transaction(() => writeBatch(database)).immediate();
}

function writeBatch(database: Database.Database): number {
  const keys = database.prepare(`SELECT "key" FROM "WritingPending" LIMIT 500`).pluck().all() as string[];
  const dequeue = database.prepare(`DELETE FROM "WritingPending" WHERE "key" = ?`);
  const writings = database.prepare(`SELECT "id", "name", "key", "joinedToId" FROM "Author" WHERE "key" = ?`);
  const read = writingReader(database);
  const join = database.prepare(`UPDATE "Author" SET "joinedToId" = ? WHERE "id" = ?`);
  let [done, seen] = [0, 0];
  for (const key of keys) {
    if (seen >= batchSize) break;
    const rows = writings.all(key) as Row[];
    dequeue.run(key);
    done++;
    seen += rows.length;
    if (rows.length < 2) continue;
    const joined = joinsOf(
      rows,
      rows.flatMap((row) => read(row) ?? []),
    );
    for (const { id, joinedToId } of rows) {
      const to = joined.get(id) ?? null;
      if (to !== joinedToId) join.run(to, id);
    }
  }
  return done;
}

function writingReader(database: Database.Database): (row: Row) => Writing | null {
  const papersOf = database.prepare(
    `SELECT a."paperId", EXISTS (SELECT 1 FROM "PaperAuthor" WHERE "paperId" = a."paperId" AND "place" = ${maxCoauthors})
       AS "many"
     FROM "PaperAuthor" a WHERE a."authorId" = ? ORDER BY a."day" DESC LIMIT ${papersRead}`,
  );
  const authorsOf = database.prepare(`SELECT "authorId" FROM "PaperAuthor" WHERE "paperId" = ?`).pluck();
  return ({ id, name: text, key }) => {
    const name: Name | null = isGroupKey(key) ? { kind: "group", name: text } : readName(text);
    const papers = papersOf.all(id) as { paperId: number; many: number }[];
    if (name === null || papers.length === 0) return null;
    return {
      id,
      name: readWriting(name),
      papers: new Map(
        papers.map(({ paperId, many }) => [
          paperId,
          many === 1 ? [] : (authorsOf.all(paperId) as number[]).filter((author) => author !== id),
        ]),
      ),
    };
  };
}

/** By the id of a writing, that of the one which stands for it. */
function joinsOf(rows: readonly Row[], writings: readonly Writing[]): Map<number, number> {
  const stood = new Set(rows.map(({ joinedToId }) => joinedToId));
  const joins = new Map<number, number>();
  for (const group of joinWritings(writings)) {
    const chosen = chooseWriting(group, stood);
    for (const { id } of group) if (chosen && id !== chosen.id) joins.set(id, chosen.id);
  }
  return joins;
}
