import Database from "better-sqlite3";

export type Migration = { name: string; sql: string };

/*
 * Earlier versions of Offprint applied a migration statement by statement. One that was killed has left a store in
 * which the first statements took effect and the others did not. How far it came shows in the store's schema.
 */

/**
 * @param store where the migration was interrupted
 * @param before the migrations before it
 * @returns the SQL that is still to be run
 * @throws where the schema is none that an interruption leaves
 */
export function remainderOf(store: Database.Database, migration: Migration, before: Migration[]): string {
  const scratch = new Database(":memory:");
  try {
    for (const { sql } of before) scratch.exec(sql);
    const found = schemaOf(store);
    // The schema before each statement, and after the last one.
    const schemas = [schemaOf(scratch)];
    const statements = runEach(scratch, migration.sql, () => schemas.push(schemaOf(scratch)));
    const first = schemas.indexOf(found);
    if (first === -1) throw new Error(hopeless(migration.name));
    // Statements that change rows alone leave the schema as it is: these may have taken effect or not.
    const last = schemas.lastIndexOf(found);
    return statements
      .map((sql, index) => (index < last ? repeatable(sql) : sql))
      .slice(first)
      .join("\n");
  } finally {
    scratch.close();
  }
}

function hopeless(name: string): string {
  return (
    `An earlier version was interrupted during ${name}, and the tables have changed since. Restore the backup from before ` +
    "that update (docs/operations.md)"
  );
}

/**
 * A statement that may have taken effect already. All of those that earlier versions ran so can be run twice, once the
 * rows of an INSERT that are there are passed over; but that of mail_queue, after which an email may be tried once more.
 */
function repeatable(sql: string): string {
  return sql.replace(/^((?:\s|--.*\n)*)INSERT INTO/i, "$1INSERT OR IGNORE INTO");
}

/** Runs a script statement by statement. @returns the statements */
export function runEach(database: Database.Database, script: string, afterEach: () => void): string[] {
  const statements: string[] = [];
  let statement = "";
  for (const piece of script.split(/(?<=;)/)) {
    statement += piece;
    if (!isWhole(database, statement)) continue;
    database.exec(statement);
    statements.push(statement);
    afterEach();
    statement = "";
  }
  // What is left is blank or a comment, or the script is wrong and SQLite says so.
  database.exec(statement);
  return statements;
}

/** Whether a text is one statement, rather than the first part of a trigger, of a string or of a comment. */
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
