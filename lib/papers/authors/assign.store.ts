import type Database from "better-sqlite3";
import { visibleText } from "../../text/visibleText";
import { namesOf } from "../paperAuthors";
import { storedAuthors } from "../row";
import { displayName, type Name } from "./name";
import { readName } from "./readName";
import { writingKey } from "./sameName";
import { authorSlug } from "./slug";

/** Papers per batch: at most a million names, of which a second has about 100,000. */
const batchSize = 200;

export type AuthorOptions = {
  batches?: number; // Maximum number of batches; other work of the process gets its turn between two calls
};

/** Each batch is a transaction: kill it at any point, run several at once. Needs a busy timeout. Returns how many. */
export function assignPendingAuthors(
  database: Database.Database,
  { batches = Number.POSITIVE_INFINITY }: AuthorOptions = {},
): number {
  let done = 0;
  for (let batch = 0; batch < batches; batch++) {
    const papers = readPending(database);
    if (papers.length === 0) return done;
    done += database.transaction(() => writeBatch(database, papers)).immediate();
  }
  return done;
}

type Author = { slug: string; name: string; key: string };

type Pending = { revision: number; paperId: number; authors: Author[] };

function readPending(database: Database.Database): Pending[] {
  const rows = database
    .prepare(
      `SELECT w."revision", w."paperId", p."authors"
       FROM "AuthorPending" w JOIN "Paper" p ON p."id" = w."paperId" ORDER BY w."paperId" DESC LIMIT ?`,
    )
    .all(batchSize) as { revision: number; paperId: number; authors: string }[];
  return rows.map(({ revision, paperId, authors }) => ({ revision, paperId, authors: authorsOf({ authors }) }));
}

/** Each author once. A paper with invalid data must not block the others. */
function authorsOf(row: { authors: string }): Author[] {
  const bySlug = new Map<string, Author>();
  for (const name of namesOf(textsOf(row))) {
    const shown = visibleText(displayName(name));
    const slug = authorSlug(shown);
    if (slug !== "" && !bySlug.has(slug))
      bySlug.set(slug, { slug, name: shown, key: writingKey(asShown(name, shown)) });
  }
  return [...bySlug.values()];
}

/** A family name that a source sets apart is longer than where it does not: García Márquez. All are compared as shown. */
function asShown(name: Name, shown: string): Name {
  return name.kind === "group" ? name : (readName(shown) ?? name);
}

function textsOf(row: { authors: string }): string[] {
  try {
    return storedAuthors(row);
  } catch {
    return [];
  }
}

function writeBatch(database: Database.Database, batch: Pending[]): number {
  // A paper that changed after it was read is left for the next batch.
  const dequeue = database.prepare(`DELETE FROM "AuthorPending" WHERE "revision" = ?`);
  const write = authorWriter(database);
  const papers = batch.filter(({ revision }) => dequeue.run(revision).changes > 0);
  for (const { paperId, authors } of papers) write(paperId, authors);
  return papers.length;
}

function authorWriter(database: Database.Database): (paperId: number, authors: Author[]) => void {
  const add = database.prepare(`INSERT INTO "Author" ("slug", "name", "key") VALUES (?, ?, ?) RETURNING "id"`).pluck();
  const find = database.prepare(`SELECT "id" FROM "Author" WHERE "slug" = ?`).pluck();
  const before = database.prepare(`SELECT "authorId" FROM "PaperAuthor" WHERE "paperId" = ? ORDER BY "place"`).pluck();
  const drop = database.prepare(`DELETE FROM "PaperAuthor" WHERE "paperId" = ?`);
  const put = database.prepare(
    `INSERT INTO "PaperAuthor" ("paperId", "place", "authorId", "day")
     SELECT "id", ?, ?, COALESCE("firstListedOn", substr("publishedAt", 1, 10)) FROM "Paper" WHERE "id" = ?`,
  );
  const idOf = ({ slug, name, key }: Author) =>
    (find.get(slug) as number | undefined) ?? (add.get(slug, name, key) as number);
  return (paperId, authors) => {
    const now = authors.map(idOf);
    const old = before.all(paperId) as number[];
    if (now.length === old.length && now.every((id, place) => id === old[place])) return;
    // All together, so that the writings of all are compared again: each has other co-authors now.
    drop.run(paperId);
    for (const [place, id] of now.entries()) put.run(place, id, paperId);
  };
}
