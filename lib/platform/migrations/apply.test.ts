import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { applyMigrations, pendingMigrations } from "./apply";
import { openEngine } from "./draft";

const root = mkdtempSync(path.join(tmpdir(), "offprint-migrations-"));
afterAll(() => rmSync(root, { recursive: true }));

let file = "";
let folder = "";
let count = 0;
beforeEach(() => {
  file = path.join(root, `${++count}.db`);
  folder = path.join(root, `${count}`);
});

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

function ask<T>(sql: string): T[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).pluck().all() as T[];
  } finally {
    database.close();
  }
}

test("a failed migration leaves the store unchanged, and the next start continues once it is fixed", async () => {
  addMigration("1_a", "CREATE TABLE a (b); INSERT INTO a VALUES (1);");
  await applyMigrations(file, folder);
  addMigration("2_b", "CREATE TABLE c (d);");
  addMigration("3_c", "UPDATE a SET b = 2; CREATE TABLE c (d);");
  const failure = { message: "The migration 3_c failed; the store is unchanged", cause: expect.any(Error) };
  await expect(applyMigrations(file, folder)).rejects.toMatchObject(failure);
  expect(ask("SELECT b FROM a")).toEqual([1]);
  expect(await pendingMigrations(file, folder)).toEqual(["2_b", "3_c"]);
  addMigration("3_c", "UPDATE a SET b = 2;");
  expect(await applyMigrations(file, folder)).toEqual(["2_b", "3_c"]);
  expect(ask("SELECT b FROM a")).toEqual([2]);
  expect(await applyMigrations(file, folder)).toEqual([]);
});

test("a migration that fills the disk leaves the store unchanged", async () => {
  addMigration("1_a", "CREATE TABLE a (b);");
  await applyMigrations(file, folder);
  addMigration("2_b", "PRAGMA max_page_count = 20; INSERT INTO a VALUES (zeroblob(1000000));");
  await expect(applyMigrations(file, folder)).rejects.toMatchObject({ cause: { code: "SQLITE_FULL" } });
  expect(ask("SELECT count(*) FROM a")).toEqual([0]);
});

test("a migration must not end its transaction", async () => {
  addMigration("1_a", "CREATE TABLE a (b); COMMIT;");
  await expect(applyMigrations(file, folder)).rejects.toMatchObject({ cause: { message: /one transaction/ } });
});

describe("a migration that recreates a table, as Prisma drafts it,", () => {
  const recreate = (insert: string) => `
    PRAGMA defer_foreign_keys=ON;
    PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_a" (b INTEGER PRIMARY KEY, extra TEXT);
    ${insert}
    DROP TABLE "a";
    ALTER TABLE "new_a" RENAME TO "a";
    PRAGMA foreign_keys=ON;
    PRAGMA defer_foreign_keys=OFF;`;
  const tables = `CREATE TABLE a (b INTEGER PRIMARY KEY); CREATE TABLE c (d REFERENCES a (b) ON DELETE CASCADE);
    INSERT INTO a VALUES (1); INSERT INTO c VALUES (1);`;

  test("does not delete rows that refer to it", async () => {
    addMigration("1_a", tables);
    addMigration("2_anew", recreate(`INSERT INTO "new_a" ("b") SELECT "b" FROM "a";`));
    addMigration("3_c", "CREATE TABLE e (f);");
    expect(await applyMigrations(file, folder)).toHaveLength(3);
    expect(ask("SELECT d FROM c")).toEqual([1]);
  });

  test("fails if rows refer to a row that no longer exists", async () => {
    addMigration("1_a", tables);
    await applyMigrations(file, folder);
    addMigration("2_anew", recreate(""));
    await expect(applyMigrations(file, folder)).rejects.toThrow("A row of c refers to a row of a that does not exist");
    expect(ask("SELECT b FROM a")).toEqual([1]);
  });
});

test("applyMigrations waits while another process writes", async () => {
  addMigration("1_a", "CREATE TABLE a (b);");
  await applyMigrations(file, folder);
  addMigration("2_b", "UPDATE a SET b = 2;");
  const writer = new Database(file);
  writer.exec("BEGIN IMMEDIATE; INSERT INTO a VALUES (1)");
  const applied = applyMigrations(file, folder);
  await new Promise((resolve) => setTimeout(resolve, 400));
  writer.exec("COMMIT");
  writer.close();
  expect(await applied).toEqual(["2_b"]);
  expect(ask("SELECT b FROM a")).toEqual([2]);
});

describe("a migration that an earlier version left incomplete", () => {
  /**
   * Leaves the store as Prisma's engine does: with the row of a started migration and the effect of its first
   * statement.
   */
  async function interrupt(statement: string): Promise<void> {
    addMigration("1_a", "CREATE TABLE a (b);");
    await applyMigrations(file, folder);
    addMigration("2_b", "ALTER TABLE a ADD COLUMN c; INSERT INTO a VALUES (1, 2); CREATE TABLE d (e);");
    const database = new Database(file);
    database.exec(`${statement};
      INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'y', '2_b')`);
    database.close();
  }

  test("is completed", async () => {
    await interrupt("ALTER TABLE a ADD COLUMN c");
    expect(await applyMigrations(file, folder)).toEqual(["2_b"]);
    expect(ask("SELECT c FROM a")).toEqual([2]);
    expect(await applyMigrations(file, folder)).toEqual([]);
    expect(
      ask(`SELECT count(*) FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`),
    ).toEqual([0]);
  });

  test("is left alone if the tables have changed since, with advice in the error", async () => {
    await interrupt("ALTER TABLE a ADD COLUMN other");
    await expect(applyMigrations(file, folder)).rejects.toMatchObject({ cause: { message: /Restore the backup/ } });
    expect(await pendingMigrations(file, folder)).toEqual(["2_b"]);
  });
});

test("Prisma's engine and applyMigrations each consider a store migrated by the other up to date", async () => {
  const names = readdirSync("prisma/migrations").filter((name) => !name.includes("."));
  const migrationsList = {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: readFileSync("prisma/migrations/migration_lock.toml", "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8") },
      },
    })),
  };
  const filters = { externalTables: [], externalEnums: [] };
  await applyMigrations(file);
  const { engine, close } = await openEngine(file);
  expect((await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames).toEqual([]);
  const diagnosis = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  expect(diagnosis).toMatchObject({ failedMigrationNames: [], editedMigrationNames: [], hasMigrationsTable: true });
  await close();

  file = path.join(root, "theirs.db");
  const theirs = await openEngine(file);
  await theirs.engine.applyMigrations({ migrationsList, filters });
  await theirs.close();
  expect(await pendingMigrations(file)).toEqual([]);
});
