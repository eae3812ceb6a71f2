import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fieldPaper } from "@/tests/setup/fieldPapers";
import { writePaper } from "@/tests/setup/papers";
import { openIndexing } from "./indexing";

const database = new Database(path.join(withDatabase(), "offprint.db"), { timeout: 5000 });
database.exec(`PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; DELETE FROM "Paper";`);
const indexing = openIndexing();
afterAll(async () => {
  await indexing.close();
  database.close();
});

test("the thread learns the keywords of the site's field, gives them to papers without any, and then rests", async () => {
  database.transaction(() => {
    for (let index = 0; index < 2001; index++) {
      const { title, abstract, given } = fieldPaper(index);
      writePaper(database, { id: index + 1, title, abstract, keywords: index < 2000 ? given : [] });
    }
  })();
  while (await indexing.next());
  const read = (sql: string) => database.prepare(sql).pluck().get();
  expect(JSON.parse(read(`SELECT "foundKeywords" FROM "Paper" WHERE "id" = 2001`) as string)).toEqual(
    expect.arrayContaining(fieldPaper(2000).given),
  );
  const left = `SELECT (SELECT COUNT(*) FROM "TopicPending") + (SELECT COUNT(*) FROM "IndexPending")`;
  expect(read(left)).toBe(0);
});
