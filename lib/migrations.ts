import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { databaseAdapter, openDatabase } from "./db";
import { projectRoot } from "./env";

/*
 * Prisma's own schema engine, compiled to WebAssembly: nothing is downloaded, and the `_prisma_migrations`
 * table is the one that `prisma migrate deploy` keeps, so both can be used on one store.
 */

const folder = path.join(projectRoot, "prisma", "migrations");
const schemaFile = path.join(projectRoot, "prisma", "schema.prisma");
const filters = { externalTables: [], externalEnums: [] };

/** Brings a store up to date. @returns the names of the migrations that it applied, oldest first */
export async function applyMigrations(databaseFile: string): Promise<string[]> {
  // The engine wants the store to itself, which another worker, or a site that runs, would not leave to it.
  if ((await pendingMigrations(databaseFile)).length === 0) return [];
  return withEngine(databaseFile, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters });
    return appliedMigrationNames;
  });
}

/** @returns the names of the migrations that a store lacks, oldest first; all of them where there is no store */
export async function pendingMigrations(databaseFile: string): Promise<string[]> {
  const names = readMigrations().migrationDirectories.map(({ path }) => path);
  if (!existsSync(databaseFile)) return names;
  const database = openDatabase(databaseFile);
  try {
    const tables = await database.$queryRaw<unknown[]>`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`;
    if (tables.length === 0) return names;
    const applied = await database.$queryRaw<{ migration_name: string }[]>`
      SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`;
    const done = new Set(applied.map(({ migration_name }) => migration_name));
    return names.filter((name) => !done.has(name));
  } finally {
    await database.$disconnect();
  }
}

/**
 * Drafts a migration: the SQL that leads from an earlier text of schema.prisma (null: from nothing) to the present one.
 * What the schema does not know, the full-text tables and their triggers, is left alone.
 */
export async function draftMigration(fromSchema: string | null): Promise<string> {
  const files = (content: string) => [{ path: "schema.prisma", content }];
  return withEngine(":memory:", async (engine) => {
    const { stdout } = await engine.diff({
      from: fromSchema === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: files(fromSchema) },
      to: { tag: "schemaDatamodel", files: files(readFileSync(schemaFile, "utf8")) },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? "";
  });
}

function readMigrations(): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(path.join(folder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

// The bindings keep the instance in module state: a second instance in one process would corrupt the first.
let engineModule: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined;

async function loadEngine() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(path.join(path.dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings as never });
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("The schema engine has no start function: its version has changed");
  bindings.__wbg_set_wasm(instance.exports);
  start();
  return bindings;
}

async function withEngine<T>(databaseFile: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  engineModule ??= loadEngine();
  const { SchemaEngine } = await engineModule;
  const connections: SqlDriverAdapter[] = [];
  const adapter = databaseAdapter(databaseFile);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    return connection;
  };
  const datamodels: [string, string][] = [["schema.prisma", readFileSync(schemaFile, "utf8")]];
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  try {
    return await use(engine);
  } finally {
    engine.free();
    // The engine locks the file for itself and keeps it so until its connection closes.
    for (const connection of connections) await connection.dispose();
  }
}
