import Database from "better-sqlite3";

export type Migration = { name: string; sql: string };

/** Earlier versions applied migrations statement by statement; after a kill, the schema shows how far one got. */

/** `before`: the earlier migrations. Throws if no interruption can have left the store's schema. */
export function remainderOf(store: Database.Database, migration: Migration, before: Migration[]): string {
  const scratch = new Database(":memory:");
  try {
    for (const { sql } of before) scratch.exec(sql);
    const found = schemaOf(store);
    const schemas = [schemaOf(scratch)]; // The schema before each statement and after the last one
    const statements = runEach(scratch, migration.sql, () => schemas.push(schemaOf(scratch)));
    const first = schemas.indexOf(found);
    if (first === -1) throw new Error(unrecoverable(migration.name));
    // Statements that only change rows leave the schema as it is, so these may or may not have taken effect.
    const last = schemas.lastIndexOf(found);
    return statements
      .map((sql, index) => (index < last ? repeatable(sql) : sql))
      .slice(first)
      .join("\n");
  } finally {
    scratch.close();
  }
}

function unrecoverable(name: string): string {
  return (
    `An earlier version was interrupted during ${name}, and the tables have changed since. Restore the backup from before ` +
    "that update (docs/operations.md)"
  );
}

/** Statements can run twice if INSERT skips existing rows, except mail_queue's: an email may be tried once more. */
function repeatable(sql: string): string {
  return sql.replace(/^((?:\s|--.*\n)*)INSERT INTO/i, "$1INSERT OR IGNORE INTO");
}

export function runEach(database: Database.Database, script: string, afterEach: () => void): string[] {
  const statements: string[] = [];
  let statement = "";
  for (const part of script.split(/(?<=;)/)) {
    statement += part;
    if (!isWhole(database, statement)) continue;
    database.exec(statement);
    statements.push(statement);
    afterEach();
    statement = "";
  }
  // The rest is blank or a comment, or the script is invalid and SQLite reports it.
  database.exec(statement);
  return statements;
}

/** Returns whether a text is a complete statement, not the first part of a trigger, a string or a comment. */
function isWhole(database: Database.Database, text: string): boolean {
  try {
    database.prepare(text);
    return true;
  } catch {
    return false;
  }
}

function schemaOf(database: Database.Database): string {
  const rows = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master
       WHERE name NOT LIKE 'sqlite%' AND tbl_name <> '_prisma_migrations' ORDER BY type, name`,
    )
    .raw()
    .all();
  return JSON.stringify(rows);
}
